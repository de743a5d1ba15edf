import { contract, type RouteAnswer } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { TellBackService } from './tell-back.service.ts';
import { WordService } from './word.service.ts';

const routes = contract.tellBack;

@Controller()
export class TellBackController {
  private readonly tellBack: TellBackService;
  private readonly word: WordService;

  constructor(tellBack: TellBackService, word: WordService) {
    this.tellBack = tellBack;
    this.word = word;
  }

  @Implements(routes.preview)
  preview(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.preview>) {
    return this.tellBack.preview(user, params.surveyId);
  }

  @Implements(routes.publish)
  publish(@CurrentUser() user: SignedIn, @Input() { params, body }: In<typeof routes.publish>) {
    return this.tellBack.publish(user, params.surveyId, body);
  }

  @Implements(routes.unpublish)
  unpublish(@CurrentUser() user: SignedIn, @Input() { params }: In<typeof routes.unpublish>) {
    return this.tellBack.unpublish(user, params.surveyId);
  }

  @Implements(routes.told)
  told(@Input() { params }: In<typeof routes.told>) {
    return this.tellBack.told(params.slug);
  }

  @Implements(routes.wantWord)
  async wantWord(@Input() { params, body }: In<typeof routes.wantWord>): Promise<RouteAnswer<typeof routes.wantWord>> {
    await this.word.want(params.slug, body.address);
    return {};
  }

  @Implements(routes.refuseWord)
  async refuseWord(
    @Input() { params, body }: In<typeof routes.refuseWord>,
  ): Promise<RouteAnswer<typeof routes.refuseWord>> {
    await this.word.refuse(params.slug, body.address);
    return {};
  }
}
