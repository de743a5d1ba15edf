import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { ResultsService } from './results.service.ts';

const routes = contract.results;

@Controller()
export class ResultsController {
  private readonly results: ResultsService;

  constructor(results: ResultsService) {
    this.results = results;
  }

  @Implements(routes.survey)
  survey(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.survey>) {
    return this.results.survey(user, params.surveyId, query.unit);
  }

  @Implements(routes.comments)
  comments(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.comments>) {
    return this.results.comments(user, params.surveyId, query.unit, query.question);
  }
}
