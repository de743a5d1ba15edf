import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { CasesService } from './cases.service.ts';
import { NotUnderstoodService } from './not-understood.service.ts';
import { ProposalsService } from './proposals.service.ts';
import { RoundsService } from './rounds.service.ts';

const routes = contract.coDesign;

@Controller()
export class CoDesignController {
  private readonly proposals: ProposalsService;
  private readonly understanding: NotUnderstoodService;
  private readonly caseList: CasesService;
  private readonly rounds: RoundsService;

  constructor(
    proposals: ProposalsService,
    understanding: NotUnderstoodService,
    caseList: CasesService,
    rounds: RoundsService,
  ) {
    this.proposals = proposals;
    this.understanding = understanding;
    this.caseList = caseList;
    this.rounds = rounds;
  }

  @Implements(routes.openRound)
  openRound(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.openRound>) {
    return this.rounds.open(user, params.versionId, body.kind, body.endsOn);
  }

  @Implements(routes.moveRound)
  moveRound(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.moveRound>) {
    return this.rounds.move(user, params.roundId, body.endsOn);
  }

  @Implements(routes.closeRound)
  closeRound(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.closeRound>) {
    return this.rounds.close(user, params.roundId);
  }

  @Implements(routes.finishReading)
  finishReading(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.finishReading>) {
    return this.rounds.setDone(user, params.roundId, true);
  }

  @Implements(routes.resumeReading)
  resumeReading(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.resumeReading>) {
    return this.rounds.setDone(user, params.roundId, false);
  }

  @Implements(routes.discuss)
  discuss(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.discuss>) {
    return this.proposals.discuss(user, params.proposalId, body.text);
  }

  @Implements(routes.merge)
  async merge(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.merge>) {
    return { proposals: await this.proposals.merge(user, params.versionId, body.into, body.proposals) };
  }

  @Implements(routes.part)
  part(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.part>) {
    return this.proposals.part(user, params.proposalId);
  }

  @Implements(routes.judge)
  judge(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.judge>) {
    return this.proposals.judge(user, params.proposalId, body);
  }

  @Implements(routes.notUnderstood)
  async notUnderstood(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.notUnderstood>) {
    return { questions: await this.understanding.list(user, params.versionId) };
  }

  @Implements(routes.sayNotUnderstood)
  sayNotUnderstood(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.sayNotUnderstood>) {
    return this.understanding.say(user, params.versionId, params.question, true);
  }

  @Implements(routes.takeBackNotUnderstood)
  takeBackNotUnderstood(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.takeBackNotUnderstood>) {
    return this.understanding.say(user, params.versionId, params.question, false);
  }

  @Implements(routes.cases)
  async cases(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.cases>) {
    return { cases: await this.caseList.list(user, params.councilId) };
  }

  @Implements(routes.openCase)
  openCase(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.openCase>) {
    return this.caseList.open(user, params.councilId, body);
  }

  @Implements(routes.closeCase)
  closeCase(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.closeCase>) {
    return this.caseList.close(user, params.caseId, body.minutes);
  }

  @Implements(routes.reopenCase)
  reopenCase(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.reopenCase>) {
    return this.caseList.reopen(user, params.caseId);
  }
}
