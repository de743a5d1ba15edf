import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { SeriesService } from './series.service.ts';

const routes = contract.series;

@Controller()
export class SeriesController {
  private readonly series: SeriesService;

  constructor(series: SeriesService) {
    this.series = series;
  }

  @Implements(routes.question)
  question(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.question>) {
    return this.series.question(user, { survey: params.surveyId, ...query });
  }

  @Implements(routes.rebase)
  rebase(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.rebase>) {
    const { unit, question, ...decision } = body;
    return this.series.rebase(user, { survey: params.surveyId, unit, question }, decision);
  }

  @Implements(routes.withdrawRebase)
  withdrawRebase(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.withdrawRebase>) {
    return this.series.withdrawRebase(user, params.surveyId, params.rebaseId);
  }

  @Implements(routes.effect)
  effect(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.effect>) {
    return this.series.effect(user, params.actionId);
  }
}
