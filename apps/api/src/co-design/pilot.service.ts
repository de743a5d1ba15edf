import { may } from '@medvirk/access';
import type { PilotView } from '@medvirk/api-contract';
import { maskIdentifiers } from '@medvirk/comments';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import { isRoundOpen, openRoundOf, ParticipationError, pilotResults, type Stumble } from '@medvirk/participation';
import { isShown, questionsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { isCouncilMember } from '../questionnaires/version-view.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { wordsPrint } from './question-print.ts';
import { record } from './record.ts';

/** Trying a form aloud. Who tries is nobody's name; who sits beside is one of the team or of the council. */
@Injectable()
export class PilotService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  get(user: SignedIn, versionId: string): Promise<PilotView> {
    return this.database.within(user.organisationId, async (store) =>
      this.view(store, user, found(await store.versions.find(versionId))),
    );
  }

  /** @throws ParticipationError ROUND_NOT_OPEN, NOT_A_COUNCIL_MEMBER */
  begin(user: SignedIn, versionId: string): Promise<{ sittingId: string }> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      const { personId, roundId } = await this.leading(store, user, version);
      const sitting = { versionId, roundId, ledBy: personId };
      const sittingId = await store.pilot.begin(sitting, this.clock.today());
      await record(store, user, version, { kind: 'pilot-begun', at: this.clock.now(), subjectId: roundId });
      return { sittingId };
    });
  }

  /** @throws ParticipationError ROUND_NOT_OPEN, NOT_A_COUNCIL_MEMBER; DomainError NOT_FOUND for another's sitting */
  note(
    user: SignedIn,
    sittingId: string,
    given: { question: string; stumble: Stumble; word?: string | undefined; note: string },
  ): Promise<{ noteId: string; view: PilotView }> {
    return this.database.within(user.organisationId, async (store) => {
      const sitting = found(await store.pilot.sitting(sittingId));
      const version = found(await store.versions.find(sitting.versionId));
      const { personId, roundId } = await this.leading(store, user, version);
      if (sitting.ledBy !== personId || sitting.roundId !== roundId) throw new DomainError('NOT_FOUND');
      const { question, stumble } = given;
      found(questionsOf(version.content).find(({ code }) => code === question));
      const noteId = await store.pilot.put({
        sitting: sittingId,
        question,
        stumble,
        wordsHash: wordsPrint(version.content, question),
        word: given.word === undefined ? null : maskIdentifiers(given.word).text,
        note: maskIdentifiers(given.note).text,
      });
      const deed = { kind: 'pilot-noted', at: this.clock.now(), question, details: { stumble } } as const;
      await record(store, user, version, deed);
      return { noteId, view: await this.view(store, user, version) };
    });
  }

  dropNote(user: SignedIn, noteId: string): Promise<PilotView> {
    return this.database.within(user.organisationId, async (store) => {
      const note = found(await store.pilot.find(noteId));
      const sitting = found(await store.pilot.sitting(note.sitting));
      const version = found(await store.versions.find(sitting.versionId));
      if (sitting.ledBy !== user.personId) throw new DomainError('NOT_FOUND');
      await store.pilot.drop(noteId);
      return this.view(store, user, version);
    });
  }

  private async leading(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
  ): Promise<{ personId: string; roundId: string }> {
    const { personId } = user;
    const today = this.clock.today();
    if (!personId || !(await this.mayLead(store, user, version))) throw new ParticipationError('NOT_A_COUNCIL_MEMBER');
    if (version.status !== 'in-co-design') throw new ParticipationError('ROUND_NOT_OPEN');
    const round = openRoundOf(await store.rounds.ofVersion(version.id), ['pilot'], today);
    return { personId, roundId: round.id };
  }

  private async mayLead(store: Store, user: SignedIn, version: StoredVersion): Promise<boolean> {
    if (user.personId === undefined) return false;
    if (may(user.assignments, 'proposal:answer')) return true;
    return isCouncilMember(store, version, user.personId, this.clock.today());
  }

  private async view(store: Store, user: SignedIn, version: StoredVersion): Promise<PilotView> {
    const rounds = await store.rounds.ofVersion(version.id);
    const today = this.clock.today();
    const inRound = rounds.some((round) => round.kind === 'pilot' && isRoundOpen(round, today));
    const open = version.status === 'in-co-design' && inRound;
    const codes = questionsOf(version.content)
      .filter(isShown)
      .map(({ code }) => code);
    const prints = new Map(codes.map((code) => [code, wordsPrint(version.content, code)]));
    const notes = (await store.pilot.ofVersion(version.id)).map(({ wordsHash, ...note }) => ({
      ...note,
      current: prints.get(note.question)?.equals(wordsHash) ?? false,
    }));
    return {
      open,
      mayLead: open && (await this.mayLead(store, user, version)),
      people: await store.pilot.sittings(version.id),
      questions: pilotResults(codes, notes),
    };
  }
}
