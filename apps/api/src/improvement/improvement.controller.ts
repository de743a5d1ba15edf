import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { ActionsService } from './actions.service.ts';
import { EvidenceService } from './evidence.service.ts';
import { PictureService } from './picture.service.ts';

const routes = contract.improvement;

@Controller()
export class ImprovementController {
  private readonly pictures: PictureService;
  private readonly evidence: EvidenceService;
  private readonly actionsService: ActionsService;

  constructor(pictures: PictureService, evidence: EvidenceService, actionsService: ActionsService) {
    this.pictures = pictures;
    this.evidence = evidence;
    this.actionsService = actionsService;
  }

  @Implements(routes.themes)
  async themes(@CurrentUser() user: SignedIn, @Input() { query }: In<typeof routes.themes>) {
    return { themes: await this.pictures.themes(user, query) };
  }

  @Implements(routes.picture)
  picture(@CurrentUser() user: SignedIn, @Input() { params, query }: In<typeof routes.picture>) {
    return this.pictures.picture(user, params.theme, query);
  }

  @Implements(routes.addStaffEvidence)
  addStaffEvidence(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addStaffEvidence>) {
    return this.evidence.add(user, 'evidence:add-staff', body);
  }

  @Implements(routes.addCouncilEvidence)
  addCouncilEvidence(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addCouncilEvidence>) {
    return this.evidence.add(user, 'evidence:add-council', { ...body, kind: 'council' });
  }

  @Implements(routes.withdrawEvidence)
  withdraw(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.withdrawEvidence>) {
    return this.evidence.setWithdrawn(user, params.evidenceId, true);
  }

  @Implements(routes.restoreEvidence)
  restore(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.restoreEvidence>) {
    return this.evidence.setWithdrawn(user, params.evidenceId, false);
  }

  @Implements(routes.actions)
  async actions(@CurrentUser() user: SignedIn, @Input() { query }: In<typeof routes.actions>) {
    return { actions: await this.actionsService.list(user, query) };
  }

  @Implements(routes.addAction)
  addAction(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.addAction>) {
    return this.actionsService.add(user, body);
  }

  @Implements(routes.changeAction)
  changeAction(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.changeAction>) {
    return this.actionsService.change(user, params.actionId, body);
  }
}
