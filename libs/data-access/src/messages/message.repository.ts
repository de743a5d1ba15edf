import { type MailPace, type Notice, type NoticeKind, noticeDue, type ReaderLanguage } from '@medvirk/outreach';
import type { EntityManager } from 'typeorm';

/**
 * How a mail fares. `sending` was taken by a worker; one that died with it in hand leaves `unknown`, which is not sent again by
 * itself: a second mail is worse than a look into the ledger. `bounced`: the address does not take it. `dropped`: what it was to
 * tell was over before it was sent.
 */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'bounced', 'failed', 'unknown', 'dropped'] as const;
/** What was told, a one-time code, or a digest that somebody asked for. */
export type DeliveryKind = 'notices' | 'code' | 'digest';
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A mail that this worker, and no other, is to send. */
export interface ClaimedDelivery {
  id: string;
  personId: string;
  kind: DeliveryKind;
  linkId: string | null;
  /** This one included. */
  attempts: number;
}

export interface StoredDelivery {
  id: string;
  personId: string;
  name: string;
  email: string;
  kind: DeliveryKind;
  state: DeliveryState;
  fault: string | null;
  attempts: number;
  createdAt: Date;
  settledAt: Date | null;
}

export interface MailChoice {
  pace: MailPace;
  language: ReaderLanguage;
}

export interface DueNotice {
  kind: NoticeKind;
  versionId: string | null;
  subjectId: string;
  occasion: string;
}

/** What is to be told to the people of an organisation, and the ledger of what was sent. */
export class MessageRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** How far the trail had been looked through, and when. */
  async toldUntil(): Promise<{ trailNumber: number; lookedAt: Date } | undefined> {
    const rows: { n: string; at: Date }[] = await this.manager.query(
      'SELECT trail_number AS n, looked_at AS at FROM told_until',
    );
    return rows[0] && { trailNumber: Number(rows[0].n), lookedAt: rows[0].at };
  }

  async setToldUntil(trailNumber: number, lookedAt: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO told_until (organisation_id, trail_number, looked_at) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id) DO UPDATE SET trail_number = $2, looked_at = $3`,
      [this.organisationId, trailNumber, lookedAt],
    );
  }

  async choiceOf(personId: string): Promise<MailChoice> {
    const rows: MailChoice[] = await this.manager.query(
      'SELECT mail_pace AS pace, language FROM person WHERE id = $1',
      [personId],
    );
    return rows[0] ?? { pace: 'none', language: 'nb' };
  }

  /** What waits for the next morning goes when the new pace says; nothing more goes to who wants none. */
  async choose(personId: string, { pace, language }: MailChoice, now: Date): Promise<void> {
    await this.manager.query('UPDATE person SET mail_pace = $2, language = $3 WHERE id = $1', [
      personId,
      pace,
      language,
    ]);
    await this.manager.query(
      'UPDATE notice SET due_at = $2 WHERE person_id = $1 AND delivery_id IS NULL AND due_at IS NOT NULL',
      [personId, noticeDue(pace, now)],
    );
  }

  /** Takes down what is to be told; what has been taken down before is left as it is. Returns how many were new. */
  async addNotices(notices: readonly Notice[], now: Date): Promise<number> {
    if (notices.length === 0) return 0;
    const people: { id: string; pace: MailPace }[] = await this.manager.query(
      'SELECT id, mail_pace AS pace FROM person WHERE id = ANY($1)',
      [[...new Set(notices.map(({ personId }) => personId))]],
    );
    const paceOf = new Map(people.map(({ id, pace }) => [id, pace]));
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO notice (organisation_id, person_id, kind, version_id, subject_id, occasion, created_at, due_at)
       SELECT $1, p, k, v, s, o, $7, d FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $8::timestamptz[])
         AS t(p, k, v, s, o, d)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        this.organisationId,
        notices.map(({ personId }) => personId),
        notices.map(({ kind }) => kind),
        notices.map(({ versionId }) => versionId),
        notices.map(({ subjectId }) => subjectId),
        notices.map(({ occasion }) => occasion),
        now,
        notices.map(({ personId }) => noticeDue(paceOf.get(personId) ?? 'none', now)),
      ],
    );
    return rows.length;
  }

  /** Makes one mail per person of all that is due. Two who do this at once share the work. */
  async bundle(now: Date): Promise<void> {
    const due: { id: string; personId: string }[] = await this.manager.query(
      `SELECT id, person_id AS "personId" FROM notice WHERE delivery_id IS NULL AND due_at <= $1
       ORDER BY person_id, created_at, id LIMIT 5000 FOR UPDATE SKIP LOCKED`,
      [now],
    );
    if (due.length === 0) return;
    const people = [...new Set(due.map(({ personId }) => personId))];
    await this.manager.query(
      `WITH made AS (
         INSERT INTO delivery (organisation_id, person_id, kind, due_at, created_at)
         SELECT $1, p, 'notices', $3, $3 FROM unnest($2::uuid[]) AS t(p) RETURNING id, person_id
       )
       UPDATE notice SET delivery_id = made.id FROM made WHERE notice.person_id = made.person_id AND notice.id = ANY($4)`,
      [this.organisationId, people, now, due.map(({ id }) => id)],
    );
  }

  /** Takes the next mail that is due, so that nobody else sends it. The transaction must end before it is sent. */
  async claim(now: Date): Promise<ClaimedDelivery | undefined> {
    // A statement that returns rows from UPDATE gives [rows, count].
    const [rows]: [ClaimedDelivery[], number] = await this.manager.query(
      `UPDATE delivery SET state = 'sending', claimed_at = $1, attempts = attempts + 1 WHERE id = (
         SELECT id FROM delivery WHERE state = 'waiting' AND due_at <= $1
         ORDER BY (kind = 'code') DESC, due_at LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING id, person_id AS "personId", kind, link_id AS "linkId", attempts`,
      [now],
    );
    return rows[0];
  }

  async noticesOf(deliveryId: string): Promise<DueNotice[]> {
    return this.manager.query(
      `SELECT kind, version_id AS "versionId", subject_id AS "subjectId", occasion FROM notice
       WHERE delivery_id = $1 ORDER BY created_at, id`,
      [deliveryId],
    );
  }

  async settle(id: string, state: DeliveryState, at: Date, fault: string | null = null): Promise<void> {
    await this.manager.query(`UPDATE delivery SET state = $2, settled_at = $3, fault = $4 WHERE id = $1`, [
      id,
      state,
      at,
      fault,
    ]);
  }

  /** Sends it once more, with as many tries as a new one. */
  async sendAgain(id: string, now: Date): Promise<void> {
    await this.manager.query(
      `UPDATE delivery SET state = 'waiting', due_at = $2, attempts = 0, settled_at = NULL, fault = NULL WHERE id = $1`,
      [id, now],
    );
  }

  /** Back to those that wait: it surely has not been sent. */
  async putBack(id: string, dueAt: Date, fault: string): Promise<void> {
    await this.manager.query(`UPDATE delivery SET state = 'waiting', due_at = $2, fault = $3 WHERE id = $1`, [
      id,
      dueAt,
      fault,
    ]);
  }

  /** Mail that a worker took and never told of again. */
  async giveUpOn(before: Date, now: Date): Promise<void> {
    await this.manager.query(
      `UPDATE delivery SET state = 'unknown', settled_at = $2, fault = 'worker-gone' WHERE state = 'sending' AND claimed_at < $1`,
      [before, now],
    );
  }

  /** Newest first, of one person or of all. */
  async deliveries({ personId, most }: { personId?: string; most: number }): Promise<StoredDelivery[]> {
    return this.manager.query(
      `SELECT d.id, d.person_id AS "personId", p.name, p.email, d.kind, d.state, d.fault, d.attempts,
         d.created_at AS "createdAt", d.settled_at AS "settledAt"
       FROM delivery d JOIN person p ON p.id = d.person_id
       WHERE $1::uuid IS NULL OR d.person_id = $1 ORDER BY d.created_at DESC, d.id LIMIT $2`,
      [personId ?? null, most],
    );
  }

  async findDelivery(id: string): Promise<{ kind: DeliveryKind; state: DeliveryState } | undefined> {
    const rows: { kind: DeliveryKind; state: DeliveryState }[] = await this.manager.query(
      'SELECT kind, state FROM delivery WHERE id = $1 FOR UPDATE',
      [id],
    );
    return rows[0];
  }

  /** Whom mail does not reach: the newest that was settled was refused by their address. */
  async unreached(): Promise<Set<string>> {
    const rows: { id: string; state: DeliveryState }[] = await this.manager.query(
      `SELECT DISTINCT ON (person_id) person_id AS id, state FROM delivery
       WHERE state IN ('sent', 'bounced') ORDER BY person_id, settled_at DESC`,
    );
    return new Set(rows.filter(({ state }) => state === 'bounced').map(({ id }) => id));
  }
}
