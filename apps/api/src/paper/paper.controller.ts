import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { PaperService } from './paper.service.ts';

const routes = contract.paper;

@Controller()
export class PaperController {
  private readonly paper: PaperService;

  constructor(paper: PaperService) {
    this.paper = paper;
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.list>) {
    return this.paper.list(user, params.surveyId);
  }

  @Implements(routes.key)
  key(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.key>) {
    return this.paper.key(user, params.surveyId, body);
  }

  @Implements(routes.differences)
  differences(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.differences>) {
    return this.paper.differences(user, params.surveyId, params.formId);
  }

  @Implements(routes.settle)
  settle(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.settle>) {
    return this.paper.settle(user, params.surveyId, params.formId, body.choices);
  }

  @Implements(routes.discard)
  discard(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.discard>) {
    return this.paper.discard(user, params.surveyId, params.formId);
  }
}
