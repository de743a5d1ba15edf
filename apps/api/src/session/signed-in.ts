import type { RoleAssignment } from '@medvirk/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who is behind a request: a person with a session, or a machine with an API token. */
export interface SignedIn {
  organisationId: string;
  /** Undefined for machines, which take part in nothing that needs a name. */
  personId: string | undefined;
  name: string;
  email: string;
  assignments: readonly RoleAssignment[];
  /** Undefined for machines: they send no cookies. */
  csrfToken: string | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn?: SignedIn;
  }
}

/** The signed-in person or machine; the access guard has made sure that there is one. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<FastifyRequest>().signedIn;
});
