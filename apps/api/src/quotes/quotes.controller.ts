import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { ConcernsService } from './concerns.service.ts';
import { QuotesService } from './quotes.service.ts';

const { quotes: routes, concerns: concernRoutes } = contract;
const DONE = { done: true } as const;

@Controller()
export class QuotesController {
  private readonly quotes: QuotesService;
  private readonly concerns: ConcernsService;

  constructor(quotes: QuotesService, concerns: ConcernsService) {
    this.quotes = quotes;
    this.concerns = concerns;
  }

  @Implements(routes.list)
  list(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.list>) {
    return this.quotes.list(user, { survey: params.surveyId, unit: query.unit });
  }

  @Implements(routes.preview)
  preview(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.preview>) {
    return this.quotes.preview(user, { survey: params.surveyId, unit: body.unit }, params.commentId, body.takenOut);
  }

  @Implements(routes.release)
  release(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.release>) {
    const { unit, ...wish } = body;
    return this.quotes.release(user, { survey: params.surveyId, unit }, params.commentId, wish);
  }

  @Implements(routes.takeBack)
  async takeBack(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.takeBack>) {
    await this.quotes.takeBack(user, params.quoteId);
    return DONE;
  }

  @Implements(concernRoutes.list)
  listConcerns(@CurrentUser() user: SignedIn) {
    return this.concerns.list(user);
  }

  @Implements(concernRoutes.judge)
  async judge(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof concernRoutes.judge>) {
    await this.concerns.judge(user, params.commentId, body);
    return DONE;
  }
}
