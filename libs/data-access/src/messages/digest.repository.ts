import type { DigestEvery, DigestNews } from '@medvirk/outreach';
import type { EntityManager } from 'typeorm';

/** What was so when a digest was last made. */
export interface DigestSeen {
  /** Responses as they were released; null where they were hidden. */
  responses?: number | null;
  /** When the public page was last published. */
  toldAt?: string | null;
  /** What charts called out then, which written statements had gone stale and which actions were late: each is told once. */
  signals?: readonly string[];
  stale?: readonly string[];
  late?: readonly string[];
}

export interface StoredDigest {
  id: string;
  personId: string;
  surveyId: string;
  unitId: string;
  every: DigestEvery;
  dueAt: Date;
  seen: DigestSeen;
}

const COLUMNS = `id, person_id AS "personId", survey_id AS "surveyId", unit_id AS "unitId", every, due_at AS "dueAt", seen`;

/** Digests that people have asked for. What one is to say is decided by whoever may release it; sending is the worker's. */
export class DigestRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  ofPerson(personId: string): Promise<StoredDigest[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM digest WHERE person_id = $1 ORDER BY due_at, id`, [personId]);
  }

  /** Asked for again, it goes as often as is said now. */
  async ask(digest: Omit<StoredDigest, 'id'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO digest (organisation_id, person_id, survey_id, unit_id, every, due_at, seen)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, survey_id, unit_id) DO UPDATE SET every = $5, due_at = $6`,
      [
        this.organisationId,
        digest.personId,
        digest.surveyId,
        digest.unitId,
        digest.every,
        digest.dueAt,
        JSON.stringify(digest.seen),
      ],
    );
  }

  /** False where the person has no such digest. */
  async stop(id: string, personId: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.manager.query(
      'DELETE FROM digest WHERE id = $1 AND person_id = $2 RETURNING 1',
      [id, personId],
    );
    return rows.length > 0;
  }

  /** Takes the next that is due and holds it until the transaction ends. @param besides ids that were tried already */
  async takeDue(now: Date, besides: readonly string[]): Promise<StoredDigest | undefined> {
    const rows: StoredDigest[] = await this.manager.query(
      `SELECT ${COLUMNS} FROM digest WHERE due_at <= $1 AND NOT id = ANY($2) ORDER BY due_at, id LIMIT 1
       FOR UPDATE SKIP LOCKED`,
      [now, besides],
    );
    return rows[0];
  }

  /** Sets when the next is due and, where there is something to say, orders the mail. */
  async made(
    id: string,
    made: { lines: readonly DigestNews[]; seen: DigestSeen; dueAt: Date; now: Date },
  ): Promise<void> {
    await this.manager.query('UPDATE digest SET due_at = $2, seen = $3 WHERE id = $1', [
      id,
      made.dueAt,
      JSON.stringify(made.seen),
    ]);
    if (made.lines.length === 0) return;
    await this.manager.query(
      `WITH mail AS (
         INSERT INTO delivery (organisation_id, person_id, kind, due_at, created_at)
         SELECT organisation_id, person_id, 'digest', $2, $2 FROM digest WHERE id = $1 RETURNING id
       ) UPDATE digest SET lines = $3, delivery_id = mail.id FROM mail WHERE digest.id = $1`,
      [id, made.now, JSON.stringify(made.lines)],
    );
  }

  /** What a mail is to say; nothing once a newer one has been made, or it has been stopped. */
  async ofDelivery(deliveryId: string): Promise<(StoredDigest & { lines: DigestNews[] }) | undefined> {
    const rows: (StoredDigest & { lines: DigestNews[] })[] = await this.manager.query(
      `SELECT ${COLUMNS}, lines FROM digest WHERE delivery_id = $1`,
      [deliveryId],
    );
    return rows[0];
  }

  /** The newest mail's link stops it; those before lead nowhere. */
  async setStop(id: string, hash: Buffer): Promise<void> {
    await this.manager.query('UPDATE digest SET stop_hash = $2 WHERE id = $1', [id, hash]);
  }
}
