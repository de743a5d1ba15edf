import type { Role } from '@medvirk/access';
import type { DataSource } from 'typeorm';
import { hashOfCode } from '../drafts/seal-draft.ts';
import { prepared } from './connection.ts';

/**
 * Finds the organisation behind a secret or a public code, before row-level security has one. Each answer holds ids only;
 * everything else is read within the organisation.
 */
export class WayFinding {
  private readonly dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  session(idHash: Buffer): Promise<{ organisationId: string; personId: string } | undefined> {
    return this.one('SELECT organisation_id AS "organisationId", person_id AS "personId" FROM find_session($1)', [
      idHash,
    ]);
  }

  apiToken(
    secretHash: Buffer,
  ): Promise<{ organisationId: string; tokenId: string; name: string; role: Role } | undefined> {
    return this.one(
      'SELECT organisation_id AS "organisationId", token_id AS "tokenId", name, role FROM find_api_token($1)',
      [secretHash],
    );
  }

  person(issuer: string, subject: string): Promise<{ organisationId: string; personId: string } | undefined> {
    return this.one('SELECT organisation_id AS "organisationId", person_id AS "personId" FROM find_person($1, $2)', [
      issuer,
      subject,
    ]);
  }

  /** A person added by e-mail who has not signed in yet. */
  unclaimedPerson(email: string): Promise<{ organisationId: string; personId: string } | undefined> {
    return this.one(
      'SELECT organisation_id AS "organisationId", person_id AS "personId" FROM find_unclaimed_person($1)',
      [email],
    );
  }

  link(code: string): Promise<{ organisationId: string; surveyId: string; unitId: string } | undefined> {
    return this.one(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId", unit_id AS "unitId" FROM find_link($1)',
      [code],
    );
  }

  /** By the code of a tablet; nothing for one that is shut out. */
  kiosk(code: string): Promise<{ organisationId: string; kioskId: string } | undefined> {
    return this.one('SELECT organisation_id AS "organisationId", kiosk_id AS "kioskId" FROM find_kiosk($1)', [
      hashOfCode(code),
    ]);
  }

  told(slug: string): Promise<{ organisationId: string; surveyId: string } | undefined> {
    return this.one('SELECT organisation_id AS "organisationId", survey_id AS "surveyId" FROM find_told($1)', [slug]);
  }

  /** By the address of its public page, also before anything is told there. */
  surveyOfTold(slug: string): Promise<{ organisationId: string; surveyId: string } | undefined> {
    return this.one(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId" FROM find_survey_of_told($1)',
      [slug],
    );
  }

  /** Organisations in which somebody who asked for it is to hear what was done. */
  async organisationsToGiveWord(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT organisation_id AS id FROM organisations_to_give_word($1)',
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Surveys with comments that are not coded by the words as they now stand. */
  surveysToCode(): Promise<{ organisationId: string; surveyId: string }[]> {
    return this.dataSource.query(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId" FROM surveys_to_code()',
    );
  }

  /** Files that were ordered and are not made yet. */
  exportsToMake(): Promise<{ organisationId: string; exportId: string }[]> {
    return this.dataSource.query(
      'SELECT organisation_id AS "organisationId", export_id AS "exportId" FROM exports_to_make()',
    );
  }

  /** Organisations in which somebody may have to be told something, or mail waits to be sent. */
  async organisationsToTell(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT organisation_id AS id FROM organisations_to_tell($1)',
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Organisations in which somebody is due to be asked to answer. */
  async organisationsToAsk(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT organisation_id AS id FROM organisations_to_ask($1)',
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Organisations in which a digest is due. */
  async organisationsWithDigests(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      'SELECT organisation_id AS id FROM organisations_with_digests($1)',
      [now],
    );
    return rows.map(({ id }) => id);
  }

  memberLink(tokenHash: Buffer): Promise<{ organisationId: string; linkId: string } | undefined> {
    return this.one('SELECT organisation_id AS "organisationId", link_id AS "linkId" FROM find_member_link($1)', [
      tokenHash,
    ]);
  }

  /** Surveys with so many new responses that their themes are worth weighing anew. */
  surveysToWeigh(): Promise<{ organisationId: string; surveyId: string }[]> {
    return this.dataSource.query(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId" FROM surveys_to_weigh()',
    );
  }

  async organisationOfSurvey(surveyId: string): Promise<string | undefined> {
    const row = await this.one<{ id: string | null }>('SELECT find_survey_organisation($1) AS id', [surveyId]);
    return row?.id ?? undefined;
  }

  /** Surveys with responses that no aggregate holds yet. */
  pendingSurveys(): Promise<{ organisationId: string; surveyId: string }[]> {
    return this.dataSource.query(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId" FROM pending_surveys()',
    );
  }

  /** Surveys in which answers wait for company. */
  surveysWithWaiting(): Promise<{ organisationId: string; surveyId: string }[]> {
    return this.dataSource.query(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId" FROM surveys_with_waiting()',
    );
  }

  /** Surveys whose counts hold something that was taken back. */
  recountsWanted(): Promise<{ organisationId: string; surveyId: string; mark: string }[]> {
    return this.dataSource.query(
      'SELECT organisation_id AS "organisationId", survey_id AS "surveyId", mark FROM recounts_wanted()',
    );
  }

  /** Counted anew, unless something more has been taken back meanwhile. */
  async recountDone(surveyId: string, mark: string): Promise<void> {
    await this.dataSource.query('SELECT recount_done($1, $2)', [surveyId, mark]);
  }

  async outboxDepth(): Promise<number> {
    const row = await this.one<{ depth: string }>('SELECT outbox_depth() AS depth', []);
    return Number(row?.depth ?? 0);
  }

  private async one<T>(sql: string, parameters: unknown[]): Promise<T | undefined> {
    const rows: T[] = await this.dataSource.query(prepared(sql), parameters);
    return rows[0];
  }
}
