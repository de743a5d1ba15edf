import { contract } from '@medvirk/api-contract';
import { Controller } from '@nestjs/common';
import { Implements, type In, Input } from '../contract/implements.ts';
import { CurrentUser, type SignedIn } from '../session/signed-in.ts';
import { MediaService } from './media.service.ts';

const routes = contract.media;

/** Files are handed out by media-route.ts. */
@Controller()
export class MediaController {
  private readonly media: MediaService;

  constructor(media: MediaService) {
    this.media = media;
  }

  @Implements(routes.keep)
  keep(@CurrentUser() user: SignedIn, @Input() { body }: In<typeof routes.keep>) {
    return this.media.keep(user, body.data);
  }
}
