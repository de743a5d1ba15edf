import type { VersionView } from '@medvirk/api-contract';
import { Database, type Store, type StoredRound, type StoredVersion } from '@medvirk/data-access';
import {
  checkNewRound,
  isRoundOpen,
  moveRound,
  ParticipationError,
  ROUND_DAYS,
  type RoundKind,
} from '@medvirk/participation';
import { isEditable } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { toVersionView } from '../questionnaires/version-view.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { record } from './record.ts';
import { inOpenRound, READING } from './taking-part.ts';

/** What the council is asked for, and by when. */
@Injectable()
export class RoundsService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  /** @throws DomainError VERSION_STATUS_NOT_ALLOWED once the text is settled or where there is no council to ask */
  open(user: SignedIn, versionId: string, kind: RoundKind, endsOn: string): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (!version.councilId || !isEditable(version.status)) throw new DomainError('VERSION_STATUS_NOT_ALLOWED');
      await this.openWithin(store, user, version, { kind, endsOn });
      if (version.status === 'draft') {
        const now = this.clock.now();
        await store.versions.setStatus(versionId, { status: 'in-co-design', now });
        const details = { number: version.number };
        await record(store, user, version, { kind: 'sent-to-council', at: now, details });
      }
      return this.view(store, versionId, user);
    });
  }

  /** Opens a round in a transaction under way; one whose day has passed makes room for it. */
  async openWithin(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    { kind, endsOn = daysAfter(this.clock.today(), ROUND_DAYS) }: { kind: RoundKind; endsOn?: string | undefined },
  ): Promise<void> {
    const [today, at] = [this.clock.today(), this.clock.now()];
    const rounds = await store.rounds.ofVersion(version.id);
    checkNewRound(rounds, endsOn, today);
    for (const over of rounds.filter(({ closedAt }) => closedAt === null)) await this.end(store, version, over, null);
    const openedBy = user.personId ?? null;
    const subjectId = await store.rounds.open({ versionId: version.id, kind, openedAt: at, openedBy, endsOn });
    await record(store, user, version, { kind: 'round-opened', at, subjectId, details: { round: kind, endsOn } });
  }

  move(user: SignedIn, roundId: string, endsOn: string): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, round } = await this.heldRound(store, roundId);
      moveRound(round, endsOn, this.clock.today());
      await store.rounds.move(roundId, endsOn);
      const details = { round: round.kind, from: round.endsOn, endsOn };
      await record(store, user, version, { kind: 'round-moved', at: this.clock.now(), subjectId: roundId, details });
      return this.view(store, version.id, user);
    });
  }

  close(user: SignedIn, roundId: string): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, round } = await this.heldRound(store, roundId);
      if (!isRoundOpen(round, this.clock.today())) throw new ParticipationError('ROUND_NOT_OPEN');
      await this.end(store, version, round, user);
      return this.view(store, version.id, user);
    });
  }

  /** Ends whatever round is open: the version has gone on, or back. */
  async closeAllWithin(store: Store, version: StoredVersion, user: SignedIn): Promise<void> {
    const rounds = await store.rounds.ofVersion(version.id);
    for (const round of rounds.filter(({ closedAt }) => closedAt === null)) await this.end(store, version, round, user);
  }

  /** @param user null where its day, or the last answer, ends it */
  async end(store: Store, version: StoredVersion, round: StoredRound, user: SignedIn | null): Promise<void> {
    const at = this.clock.now();
    if (!(await store.rounds.close(round.id, at, user?.personId ?? null))) return;
    const by = { personId: user?.personId };
    const details = { round: round.kind };
    await record(store, by, version, { kind: 'round-closed', at, subjectId: round.id, details });
  }

  setDone(user: SignedIn, roundId: string, isDone: boolean): Promise<VersionView> {
    return this.database.within(user.organisationId, async (store) => {
      const { versionId } = found(await store.rounds.find(roundId));
      const kinds = READING;
      const { personId, round } = await inOpenRound(store, user, versionId, { kinds, today: this.clock.today() });
      if (round.id !== roundId) throw new ParticipationError('ROUND_NOT_OPEN');
      await store.rounds.setDone(roundId, personId, isDone ? this.clock.now() : null);
      return this.view(store, versionId, user);
    });
  }

  private async heldRound(store: Store, roundId: string): Promise<{ version: StoredVersion; round: StoredRound }> {
    const { versionId } = found(await store.rounds.find(roundId));
    const version = found(await store.versions.findAndHold(versionId));
    return { version, round: found(await store.rounds.find(roundId)) };
  }

  private async view(store: Store, versionId: string, user: SignedIn): Promise<VersionView> {
    return toVersionView(store, found(await store.versions.find(versionId)), user, this.clock.today());
  }
}

/** @param day ISO date */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
