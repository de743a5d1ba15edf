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

/** Pictures and sounds of questionnaires. */
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
      `INSERT INTO media (organisation_id, asset, kind, type, bytes) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [this.organisationId, asset, kind, type, bytes],
    );
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
