import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { ProposalsService } from '../co-design/proposals.service.ts';
import { SignOffService } from '../co-design/sign-off.service.ts';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { EditingService } from './editing.service.ts';
import { QuestionnairesService } from './questionnaires.service.ts';

const routes = contract.questionnaires;

@Controller()
export class QuestionnairesController {
  private readonly questionnaires: QuestionnairesService;
  private readonly editing: EditingService;
  private readonly said: ProposalsService;
  private readonly stands: SignOffService;

  constructor(
    questionnaires: QuestionnairesService,
    editing: EditingService,
    said: ProposalsService,
    stands: SignOffService,
  ) {
    this.questionnaires = questionnaires;
    this.editing = editing;
    this.said = said;
    this.stands = stands;
  }

  @Implements(routes.list)
  async list(@CurrentUser() user: SignedIn) {
    return { questionnaires: await this.questionnaires.list(user) };
  }

  @Implements(routes.create)
  create(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.create>) {
    return this.questionnaires.create(user, body.content, body.councilId);
  }

  @Implements(routes.addVersion)
  addVersion(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.addVersion>) {
    return this.questionnaires.addVersion(user, params.questionnaireId);
  }

  @Implements(routes.version)
  version(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.version>) {
    return this.questionnaires.get(user, params.versionId);
  }

  @Implements(routes.saveContent)
  async saveContent(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.saveContent>) {
    await this.editing.replace(user, params.versionId, body.revision, body.content);
    return this.questionnaires.get(user, params.versionId);
  }

  @Implements(routes.move)
  move(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.move>) {
    return this.questionnaires.move(user, params.versionId, body.to, body.endsOn);
  }

  @Implements(routes.override)
  override(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.override>) {
    return this.questionnaires.override(user, params.versionId, body.reason);
  }

  @Implements(routes.proposals)
  async proposals(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.proposals>) {
    return { proposals: await this.said.list(user, params.versionId) };
  }

  @Implements(routes.propose)
  propose(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.propose>) {
    return this.said.propose(user, params.versionId, body);
  }

  @Implements(routes.support)
  support(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.support>) {
    return this.said.setSupport(user, params.proposalId, true);
  }

  @Implements(routes.withdrawSupport)
  withdrawSupport(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.withdrawSupport>) {
    return this.said.setSupport(user, params.proposalId, false);
  }

  @Implements(routes.answerProposal)
  answerProposal(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.answerProposal>) {
    return this.said.answer(user, params.proposalId, body);
  }

  @Implements(routes.signOffs)
  async signOffs(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.signOffs>) {
    return { signOffs: await this.stands.list(user, params.versionId) };
  }

  @Implements(routes.signOff)
  signOff(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.signOff>) {
    return this.stands.give(user, params.versionId, body);
  }
}
