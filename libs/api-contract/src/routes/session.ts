import { PERMISSIONS, ROLES } from '@medvirk/access';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';

export const AssignmentView = z.object({ role: z.enum(ROLES), unit: Id.nullable() });

export const SessionView = z.object({
  person: z.object({ id: Id, name: z.string(), email: z.string() }).nullable(),
  organisation: z.object({ id: Id, name: z.string() }).nullable(),
  assignments: z.array(AssignmentView),
  permissions: z.array(z.enum(PERMISSIONS)),
  /** To be sent as header `x-csrf-token` with every change; null when not signed in. */
  csrfToken: z.string().nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

/** Signing in itself is a browser redirect: GET /api/session/sign-in?returnTo=/..., back at /api/session/callback. */
export const session = {
  get: route({
    method: 'GET',
    path: '/api/session',
    access: 'public',
    summary: 'Who is signed in, and what they may do',
    answer: SessionView,
  }),
  signOut: route({
    method: 'POST',
    path: '/api/session/sign-out',
    access: 'signed-in',
    summary: 'End the session',
    answer: z.object({ redirectTo: z.string() }),
  }),
};
