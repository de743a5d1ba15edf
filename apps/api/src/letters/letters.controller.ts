import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { LettersService } from './letters.service.ts';

const routes = contract.letters;

@Controller()
export class LettersController {
  private readonly letters: LettersService;

  constructor(letters: LettersService) {
    this.letters = letters;
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.list>) {
    return this.letters.list(user, params.surveyId);
  }

  @Implements(routes.order)
  order(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.order>) {
    return this.letters.order(user, params.surveyId, body);
  }

  @Implements(routes.sent)
  sent(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.sent>) {
    return this.letters.sent(user, params.surveyId, params.batchId);
  }

  @Implements(routes.remind)
  remind(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.remind>) {
    return this.letters.remind(user, params.surveyId, params.batchId, body);
  }

  @Implements(routes.stop)
  stop(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.stop>) {
    return this.letters.stop(user, params.surveyId, params.batchId);
  }
}
