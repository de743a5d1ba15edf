import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { HistoryService } from './history.service.ts';

const routes = contract.history;

@Controller()
export class HistoryController {
  private readonly history: HistoryService;

  constructor(history: HistoryService) {
    this.history = history;
  }

  @Implements(routes.question)
  question(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.question>) {
    return this.history.question(user, params.versionId, params.question);
  }
}
