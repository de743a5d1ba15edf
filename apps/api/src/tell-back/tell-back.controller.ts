import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { TellBackService } from './tell-back.service.ts';

const routes = contract.tellBack;

@Controller()
export class TellBackController {
  private readonly tellBack: TellBackService;

  constructor(tellBack: TellBackService) {
    this.tellBack = tellBack;
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
}
