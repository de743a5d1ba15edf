import { contract, FILM_LIMIT, KEEP_FILM_PATH, type KeptMedia } from '@medvirk/api-contract';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessTo, Implements, type In, Input } from '../contract/implements.ts';
import { DomainError } from '../errors/domain-error.ts';
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

  /** A film as it is, read as it comes. What says that it is too long is not read at all. */
  @Post(KEEP_FILM_PATH)
  @HttpCode(201)
  @AccessTo('questionnaire:write')
  keepFilm(@CurrentUser() user: SignedIn, @Req() request: FastifyRequest): Promise<KeptMedia> {
    if (Number(request.headers['content-length']) > FILM_LIMIT) throw new DomainError('FILM_NOT_TAKEN');
    // Stopping halfway must leave the connection open: there is an answer to give.
    return this.media.keepFilm(user, request.raw.iterator({ destroyOnReturn: false }));
  }
}
