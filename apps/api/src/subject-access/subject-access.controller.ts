import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { SubjectAccessService } from './subject-access.service.ts';

const routes = contract.subjectAccess;

@Controller()
export class SubjectAccessController {
  private readonly access: SubjectAccessService;

  constructor(access: SubjectAccessService) {
    this.access = access;
  }

  @Implements(routes.given)
  given(@CurrentUser() user: SignedIn) {
    return this.access.given(user);
  }

  @Implements(routes.give)
  give(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.give>) {
    return this.access.give(user, body);
  }
}
