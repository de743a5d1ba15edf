import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { DesignService } from './design.service.ts';

const routes = contract.design;

@Controller()
export class DesignController {
  private readonly design: DesignService;

  constructor(design: DesignService) {
    this.design = design;
  }

  @Implements(routes.get)
  get(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.get>) {
    return this.design.get(user, params.versionId);
  }

  @Implements(routes.dismiss)
  dismiss(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.dismiss>) {
    return this.design.dismiss(user, params.versionId, body.finding, body.reason);
  }

  @Implements(routes.askAgain)
  askAgain(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.askAgain>) {
    return this.design.askAgain(user, params.versionId, body.finding);
  }

  @Implements(routes.expect)
  expect(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.expect>) {
    return this.design.expect(user, params.versionId, body.expected);
  }

  @Implements(routes.jargon)
  jargon(@CurrentUser() user: SignedIn) {
    return this.design.jargon(user);
  }

  @Implements(routes.saveWord)
  saveWord(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.saveWord>) {
    return this.design.saveWord(user, body.word);
  }

  @Implements(routes.hideWord)
  hideWord(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.hideWord>) {
    return this.design.hideWord(user, body.key);
  }

  @Implements(routes.restoreWord)
  restoreWord(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.restoreWord>) {
    return this.design.restoreWord(user, body.key);
  }
}
