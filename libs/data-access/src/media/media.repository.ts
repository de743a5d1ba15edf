import type { EntityManager } from 'typeorm';

/** A file by its bytes. */
export interface StoredMedia {
  /** SHA-256 of the bytes, hexadecimal. */
  asset: string;
  kind: string;
  /** Media type that it is served with. */
  type: string;
  bytes: Buffer;
}

/** A file as it is handed out; its bytes lie in pieces where there are none here. */
export interface FoundMedia {
  type: string;
  size: number;
  bytes: Buffer | null;
}

/** Bytes of each piece of a film but the last: what one look for a place in it costs at most. */
export const MEDIA_PART = 512 * 1024;

/** Pictures, sounds and films of questionnaires. */
export class MediaRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Keeps a file; the same bytes again change nothing. */
  async keep({ asset, kind, type, bytes }: StoredMedia): Promise<void> {
    await this.manager.query(
      `INSERT INTO media (organisation_id, asset, kind, type, size, bytes) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [this.organisationId, asset, kind, type, bytes.length, bytes],
    );
  }

  /**
   * Keeps a large file in pieces; the same bytes again change nothing.
   * @param pieces all of it, each of MEDIA_PART bytes but the last
   */
  async keepInParts(file: Omit<StoredMedia, 'bytes'> & { size: number }, pieces: AsyncIterable<Buffer>): Promise<void> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO media (organisation_id, asset, kind, type, size) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING asset`,
      [this.organisationId, file.asset, file.kind, file.type, file.size],
    );
    if (rows.length === 0) return;
    let number = 0;
    for await (const bytes of pieces) {
      await this.manager.query(
        'INSERT INTO media_part (organisation_id, asset, number, bytes) VALUES ($1, $2, $3, $4)',
        [this.organisationId, file.asset, number, bytes],
      );
      number += 1;
    }
  }

  /** The kinds of those files that the organisation has. */
  async kinds(assets: readonly string[]): Promise<Map<string, string>> {
    const rows: { asset: string; kind: string }[] = await this.manager.query(
      'SELECT asset, kind FROM media WHERE asset = ANY($1)',
      [[...new Set(assets)]],
    );
    return new Map(rows.map(({ asset, kind }) => [asset, kind]));
  }
}
