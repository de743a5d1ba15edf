import { createHash } from 'node:crypto';
import { type KeptMedia, MEDIA_LIMIT } from '@medvirk/api-contract';
import { Database } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { mediaKindOf } from './media-kind.ts';

/** Pictures and sound of questionnaires. A file is named by its bytes: the same twice is one, and none ever changes. */
@Injectable()
export class MediaService {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** @throws DomainError MEDIA_NOT_TAKEN for a kind that no page shows, or too many bytes */
  async keep(user: SignedIn, base64: string): Promise<KeptMedia> {
    const bytes = Buffer.from(base64, 'base64');
    const found = mediaKindOf(bytes);
    if (!found || bytes.length > MEDIA_LIMIT) throw new DomainError('MEDIA_NOT_TAKEN');
    const asset = createHash('sha256').update(bytes).digest('hex');
    await this.database.within(user.organisationId, (store) => store.media.keep({ asset, ...found, bytes }));
    return { asset, kind: found.kind };
  }
}
