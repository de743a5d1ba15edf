import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { InvitationsService } from './invitations.service.ts';

const routes = contract.invitations;

@Controller()
export class InvitationsController {
  private readonly invitations: InvitationsService;

  constructor(invitations: InvitationsService) {
    this.invitations = invitations;
  }

  @Implements(routes.counts)
  counts(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.counts>) {
    return this.invitations.counts(user, params.surveyId);
  }

  @Implements(routes.issue)
  issue(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.issue>) {
    return this.invitations.issue(user, params.surveyId, body);
  }
}
