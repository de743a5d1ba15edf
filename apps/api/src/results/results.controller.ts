import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { ComparisonService } from './comparison.service.ts';
import { RespondentsService } from './respondents.service.ts';
import { ResultsService } from './results.service.ts';
import { RoleFiguresService } from './role-figures.service.ts';

const routes = contract.results;

@Controller()
export class ResultsController {
  private readonly results: ResultsService;

  private readonly comparison: ComparisonService;

  private readonly about: RespondentsService;

  private readonly byRole: RoleFiguresService;

  constructor(
    results: ResultsService,
    comparison: ComparisonService,
    about: RespondentsService,
    byRole: RoleFiguresService,
  ) {
    this.about = about;
    this.byRole = byRole;
    this.results = results;
    this.comparison = comparison;
  }

  @Implements(routes.survey)
  survey(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.survey>) {
    return this.results.survey(user, params.surveyId, query.unit);
  }

  @Implements(routes.comments)
  comments(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.comments>) {
    return this.results.comments(user, params.surveyId, query.unit, query.question);
  }

  @Implements(routes.trace)
  trace(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.trace>) {
    return this.about.trace(user, params.surveyId, query.unit, query.question);
  }

  @Implements(routes.respondents)
  respondents(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.respondents>) {
    return this.about.respondents(user, params.surveyId, query.unit);
  }

  @Implements(routes.saveBackground)
  saveBackground(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.saveBackground>) {
    return this.about.saveBackground(user, params.surveyId, body);
  }

  @Implements(contract.roleFigures.question)
  async questionByRole(
    @CurrentUser() user: SignedIn,
    @Input() { params, query }: In<typeof contract.roleFigures.question>,
  ) {
    return { figures: await this.byRole.question(user, params.surveyId, query.question) };
  }

  @Implements(contract.comparison.siblings)
  siblings(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof contract.comparison.siblings>) {
    return this.comparison.siblings(user, params.surveyId, query.unit, query.question);
  }
}
