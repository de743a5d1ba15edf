import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { PlanningService } from './planning.service.ts';

const routes = contract.planning;

@Controller()
export class PlanningController {
  private readonly planning: PlanningService;

  constructor(planning: PlanningService) {
    this.planning = planning;
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.get>) {
    return this.planning.get(user, params.surveyId);
  }

  @Implements(routes.save)
  save(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.save>) {
    return this.planning.save(user, params.surveyId, body);
  }
}
