import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { CasesService } from './cases.service.ts';
import { NotUnderstoodService } from './not-understood.service.ts';
import { ProposalsService } from './proposals.service.ts';

const routes = contract.coDesign;

@Controller()
export class CoDesignController {
  private readonly proposals: ProposalsService;
  private readonly understanding: NotUnderstoodService;
  private readonly caseList: CasesService;

  constructor(proposals: ProposalsService, understanding: NotUnderstoodService, caseList: CasesService) {
    this.proposals = proposals;
    this.understanding = understanding;
    this.caseList = caseList;
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
