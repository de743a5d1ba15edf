import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashOfTicket, newInvitationCode, ticketOf } from './invitation-code.ts';

/**
 * How far an invitation has come. An anonymous one never becomes `answered`: nobody knows which of them was. `renewed`: a reminder by mail or
 * text message has brought another one.
 */
export type InvitationState = 'made' | 'opened' | 'answered' | 'stopped' | 'renewed';

/** The states in which one can answer. */
export type UsableState = Extract<InvitationState, 'made' | 'opened'>;

/** What somebody meets who shows a code: also one that a newer letter replaced, or that came too late to be needed. */
export type TicketState = InvitationState | 'replaced' | 'unused';

/** An invitation that has just been made. The code is here and nowhere else. */
export interface IssuedInvitation {
  id: string;
  code: string;
}

/** Where invitations lead, and how many there are to be. */
export interface InvitationsWanted {
  surveyId: string;
  unitId: string;
  count: number;
  /** ISO day. The only time that an invitation keeps. */
  today: string;
}

export interface InvitationCounts {
  unitId: string;
  /** All that were made, stopped ones too; one that a reminder has renewed is not another one. */
  made: number;
  /** Of those: opened at least. */
  opened: number;
  /** Of those: answered. Always 0 where invitations are anonymous; `inbox.spentCounts` counts there. */
  answered: number;
  stopped: number;
}

/**
 * Invitations lie in a schema of their own that the application's role can't read: it can make them, count them, ask for the
 * state of those whose ids it has, and use one whose ticket it is shown. There is no way to list them or to find answers by them.
 */
export class InvitationRepository {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /**
   * Makes invitations and gives their codes, once: only a hash is stored, so a code that is lost can't be found again - stop the
   * invitation and make another. Call this at the moment of sending or printing. A code must not be put into a job, a log, a
   * table or an address's path; `/s/{linkCode}#{code}` keeps it out of every request.
   * Keep `id` if you need to know later whether it was opened (`statesOf`) or want to stop it.
   * @throws where the survey does not run in the unit, or is another organisation's
   */
  async issue({ surveyId, unitId, count, today }: InvitationsWanted): Promise<IssuedInvitation[]> {
    const issued = Array.from({ length: count }, () => ({ id: randomUUID(), code: newInvitationCode() }));
    await this.manager.query('SELECT issue_invitations($1, $2, $3, $4, $5)', [
      surveyId,
      unitId,
      issued.map(({ id }) => id),
      issued.map(({ code }) => hashOfTicket(ticketOf(code))),
      today,
    ]);
    return issued;
  }

  /** Numbers per unit; units without invitations are left out. */
  countsOf(surveyId: string): Promise<InvitationCounts[]> {
    return this.manager.query(
      `SELECT unit_id AS "unitId", made, opened, answered, stopped FROM invitation_counts($1)`,
      [surveyId],
    );
  }

  /** How far these have come, for reminders: by id, unknown ones left out. */
  async statesOf(ids: readonly string[]): Promise<Map<string, InvitationState>> {
    const rows: { id: string; state: InvitationState }[] = await this.manager.query(
      'SELECT id, state FROM invitation_states($1)',
      [ids],
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /**
   * Makes another code for each invitation, in their order. It opens nothing before `useNewCodes`, and is given out once, as by `issue`.
   * @throws where one is of an anonymous survey, whose credential hangs on its code, or is another organisation's
   */
  async prepareNewCodes(reminderId: string, ids: readonly string[]): Promise<IssuedInvitation[]> {
    const prepared = ids.map((id) => ({ id, code: newInvitationCode() }));
    await this.manager.query('SELECT prepare_tickets($1, $2, $3)', [
      reminderId,
      ids,
      prepared.map(({ code }) => hashOfTicket(ticketOf(code))),
    ]);
    return prepared;
  }

  /** Lets the codes that were made for a reminder take the place of the old ones, all at once; those of answered invitations stay. Safe to run twice. */
  async useNewCodes(reminderId: string): Promise<void> {
    await this.manager.query('SELECT use_tickets($1)', [reminderId]);
  }

  /**
   * Takes an unanswered invitation out of use for the sake of the fresh one that a reminder brings, which has been opened if it had.
   * @returns the state that it had, for `revive`; undefined where it could not be used, and nothing is changed
   */
  async renew(id: string, fresh: string): Promise<UsableState | undefined> {
    const rows: { was: UsableState | null }[] = await this.manager.query('SELECT renew_invitation($1, $2) AS was', [
      id,
      fresh,
    ]);
    return rows[0]?.was ?? undefined;
  }

  /** Makes one that was renewed what it was: the reminder has surely reached nobody. */
  async revive(id: string, was: UsableState): Promise<void> {
    await this.manager.query('SELECT revive_invitation($1, $2)', [id, was]);
  }

  /** Makes unanswered invitations worthless, as when somebody asked not to be written to. Returns how many. */
  async stop(ids: readonly string[]): Promise<number> {
    const rows: { stopped: number }[] = await this.manager.query('SELECT stop_invitations($1) AS stopped', [ids]);
    return rows[0]?.stopped ?? 0;
  }
}
