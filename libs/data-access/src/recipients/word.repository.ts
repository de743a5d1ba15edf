import type { EntityManager } from 'typeorm';
import type { SealedAddress } from './seal-address.ts';

/** Somebody who asked to hear what was done, as a process holds it until it is written down with others. */
export interface HeldWish extends SealedAddress {
  askedAt: Date;
}

/** Somebody whom this worker, and no other, is to write to. */
export interface ClaimedWord {
  id: string;
  surveyId: string;
  sealed: Buffer;
  /** This one included. */
  attempts: number;
}

/** Who asked to hear when "Dere sa - vi gjorde" is out. In the schema of recipients: nobody can list them or lay them beside answers. */
export class WordRepository {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /** Writes all who wait in a survey anew, these among them, in a random order. Who has changed their mind since is left out. */
  async want(surveyId: string, wishes: readonly HeldWish[]): Promise<void> {
    await this.manager.query('SELECT contact_want_words($1, $2, $3, $4)', [
      surveyId,
      wishes.map(({ sealed }) => sealed),
      wishes.map(({ hash }) => hash),
      wishes.map(({ askedAt }) => askedAt),
    ]);
  }

  /** The same whether or not somebody with this address has asked. */
  async refuse(surveyId: string, hash: Buffer, now: Date): Promise<void> {
    await this.manager.query('SELECT contact_refuse_word($1, $2, $3)', [surveyId, hash, now]);
  }

  /** Takes the next who is to hear, of surveys whose page tells of an action. The transaction must end before anything is sent. */
  async claim(now: Date): Promise<ClaimedWord | undefined> {
    const rows: ClaimedWord[] = await this.manager.query(
      'SELECT id, survey_id AS "surveyId", sealed, attempts FROM contact_claim_word($1)',
      [now],
    );
    return rows[0];
  }

  /** Deletes the address, unless the mail surely was not sent and is tried again. */
  async settle(id: string, retryAt: Date | null): Promise<void> {
    await this.manager.query('SELECT contact_settle_word($1, $2)', [id, retryAt]);
  }
}
