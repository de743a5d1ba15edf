import type { EntityManager } from 'typeorm';

export interface StoredMemberLink {
  id: string;
  personId: string;
  /** Where on the site it leads. */
  goTo: string;
  expiresAt: Date;
}

export interface StoredMemberCode {
  id: string;
  salt: Buffer;
  codeHash: Buffer;
  expiresAt: Date;
  tries: number;
}

/** Personal links of council members without an account, and the one-time codes that go with them. Hashes only. */
export class MemberLinkRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async add(link: { personId: string; tokenHash: Buffer; goTo: string; now: Date; expiresAt: Date }): Promise<void> {
    await this.manager.query(
      `INSERT INTO member_link (organisation_id, person_id, token_hash, go_to, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [this.organisationId, link.personId, link.tokenHash, link.goTo, link.now, link.expiresAt],
    );
  }

  /** Holds it until the transaction ends, so that codes are asked for and tried one after the other. */
  async findAndHold(id: string): Promise<StoredMemberLink | undefined> {
    const rows: StoredMemberLink[] = await this.manager.query(
      `SELECT id, person_id AS "personId", go_to AS "goTo", expires_at AS "expiresAt"
       FROM member_link WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** Asks for a code to be made and sent. */
  async askForCode({ id, personId }: StoredMemberLink, now: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO delivery (organisation_id, person_id, kind, link_id, due_at, created_at) VALUES ($1, $2, 'code', $3, $4, $4)`,
      [this.organisationId, personId, id, now],
    );
  }

  /** Codes that a person has asked for since a moment, by any link. */
  async codesAskedFor(personId: string, since: Date): Promise<number> {
    const rows: { count: number }[] = await this.manager.query(
      `SELECT count(*)::int AS count FROM delivery WHERE person_id = $1 AND kind = 'code' AND created_at > $2`,
      [personId, since],
    );
    return rows[0]?.count ?? 0;
  }

  /** A new code makes those before it worthless. */
  async addCode(code: { linkId: string; salt: Buffer; codeHash: Buffer; now: Date; expiresAt: Date }): Promise<void> {
    await this.manager.query('DELETE FROM member_code WHERE link_id = $1', [code.linkId]);
    await this.manager.query(
      `INSERT INTO member_code (organisation_id, link_id, salt, code_hash, made_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [this.organisationId, code.linkId, code.salt, code.codeHash, code.now, code.expiresAt],
    );
  }

  /** The code that may still be tried. */
  async codeOf(linkId: string): Promise<StoredMemberCode | undefined> {
    const rows: StoredMemberCode[] = await this.manager.query(
      `SELECT id, salt, code_hash AS "codeHash", expires_at AS "expiresAt", tries FROM member_code
       WHERE link_id = $1 AND used_at IS NULL ORDER BY made_at DESC LIMIT 1`,
      [linkId],
    );
    return rows[0];
  }

  async countTry(codeId: string): Promise<void> {
    await this.manager.query('UPDATE member_code SET tries = tries + 1 WHERE id = $1', [codeId]);
  }

  async use(codeId: string, now: Date): Promise<void> {
    await this.manager.query('UPDATE member_code SET used_at = $2 WHERE id = $1', [codeId, now]);
  }
}
