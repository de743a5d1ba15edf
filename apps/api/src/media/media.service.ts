import { createHash } from 'node:crypto';
import { FILM_LIMIT, type KeptMedia, MEDIA_LIMIT } from '@medvirk/api-contract';
import { Database, MEDIA_PART } from '@medvirk/data-access';
import { readCaptions } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorDetail } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { withKeptAside } from './kept-aside.ts';
import { mediaKindOf } from './media-kind.ts';

/** Pictures, sound and films of questionnaires. A file is named by its bytes: the same twice is one, and none ever changes. */
@Injectable()
export class MediaService {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** @throws DomainError MEDIA_NOT_TAKEN for a kind that no page shows, or too many bytes; CAPTIONS_NOT_READABLE naming the lines */
  async keep(user: SignedIn, base64: string): Promise<KeptMedia> {
    const bytes = Buffer.from(base64, 'base64');
    const found = mediaKindOf(bytes);
    if (!found || bytes.length > MEDIA_LIMIT) throw new DomainError('MEDIA_NOT_TAKEN');
    if (found.kind === 'captions') refuseUnreadable(bytes);
    const asset = createHash('sha256').update(bytes).digest('hex');
    await this.database.within(user.organisationId, (store) => store.media.keep({ asset, ...found, bytes }));
    return { asset, kind: found.kind };
  }

  /**
   * Keeps a film as it comes in.
   * @throws DomainError FILM_NOT_TAKEN for what is no film of a kind that browsers play, or too many bytes
   */
  async keepFilm(user: SignedIn, stream: AsyncIterable<Buffer>): Promise<KeptMedia> {
    const kept = await withKeptAside(stream, FILM_LIMIT, async ({ asset, size, start, pieces }) => {
      const found = mediaKindOf(start);
      if (found?.kind !== 'video') return undefined;
      const file = { asset, size, ...found };
      await this.database.within(user.organisationId, (store) => store.media.keepInParts(file, pieces(MEDIA_PART)));
      return { asset, kind: found.kind };
    });
    if (!kept) throw new DomainError('FILM_NOT_TAKEN');
    return kept;
  }
}

/** @throws DomainError CAPTIONS_NOT_READABLE: a player would leave out in silence what it can't read */
function refuseUnreadable(bytes: Buffer): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const { problems } = readCaptions(text);
  const details: ErrorDetail[] = problems.slice(0, 20).map(({ line, code }) => ({ path: `line ${line}`, code }));
  // What is not UTF-8 reads as this sign: letters would be wrong in every player.
  const unknown = text.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (unknown >= 0) details.unshift({ path: `line ${unknown + 1}`, code: 'not-utf-8' });
  if (details.length > 0) throw new DomainError('CAPTIONS_NOT_READABLE', { details });
}
