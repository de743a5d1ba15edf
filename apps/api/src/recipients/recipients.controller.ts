import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { RecipientsService } from './recipients.service.ts';

const { recipients } = contract;

@Controller()
export class RecipientsController {
  private readonly people: RecipientsService;

  constructor(people: RecipientsService) {
    this.people = people;
  }

  @Implements(recipients.campaign)
  campaign(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof recipients.campaign>) {
    return this.people.campaign(user, params.surveyId);
  }

  @Implements(recipients.save)
  save(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof recipients.save>) {
    return this.people.save(user, params.surveyId, body);
  }

  @Implements(recipients.move)
  move(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof recipients.move>) {
    return this.people.move(user, params.surveyId, body.to);
  }

  @Implements(recipients.add)
  add(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof recipients.add>) {
    return this.people.add(user, params.surveyId, body);
  }

  @Implements(recipients.reserve)
  async reserve(
    @CurrentUser() user: SignedIn,
    @Input() { body }: In<typeof recipients.reserve>,
  ): Promise<RouteAnswer<typeof recipients.reserve>> {
    await this.people.reserve(user, body.address);
    return { reserved: true };
  }

  @Implements(recipients.noMore)
  async noMore(@Input() { body }: In<typeof recipients.noMore>): Promise<RouteAnswer<typeof recipients.noMore>> {
    return { organisation: (await this.people.noMore(body.token)) ?? null };
  }
}
