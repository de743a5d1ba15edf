import type { SignOffView } from '@medvirk/api-contract';
import { Database, type Store, type StoredSignOff, type StoredVersion } from '@medvirk/data-access';
import {
  allHaveTakenAStand,
  changedSince,
  checkSignOff,
  FRAME,
  isRoundOpen,
  refuseSecondStand,
  type Stand,
} from '@medvirk/participation';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { readSignOffStatus } from '../questionnaires/version-view.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { printsOf } from './question-print.ts';
import { record } from './record.ts';
import { RoundsService } from './rounds.service.ts';
import { inOpenRound } from './taking-part.ts';

interface GivenStand {
  stand: Stand;
  reason: string;
  questions: string[];
  revision: number;
  matter?: string | undefined;
}

/** The stands of members on a version. Nobody sees another's before the vote has ended. */
@Injectable()
export class SignOffService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly rounds: RoundsService;

  constructor(database: Database, clock: Clock, rounds: RoundsService) {
    this.database = database;
    this.clock = clock;
    this.rounds = rounds;
  }

  list(user: SignedIn, versionId: string): Promise<SignOffView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      return this.visible(store, version, user);
    });
  }

  /** @throws ParticipationError ALREADY_SIGNED_OFF for a second stand on the same text */
  give(user: SignedIn, versionId: string, given: GivenStand): Promise<SignOffView> {
    return this.database.within(user.organisationId, async (store) => {
      const asked = { kinds: ['sign-off'], today: this.clock.today() } as const;
      const { version, personId, round } = await inOpenRound(store, user, versionId, asked);
      const { vetoMatters } = await store.organisation.get();
      checkSignOff(
        given,
        vetoMatters.map(({ code }) => code),
      );
      // A stand is on the text that was read; a text that has changed since must be read first.
      if (given.revision !== version.revision) throw new DomainError('VERSION_CHANGED_MEANWHILE');
      const inThisVote = (await store.signOffs.ofVersion(versionId)).filter(({ roundId }) => roundId === round.id);
      refuseSecondStand(inThisVote.map(toStand), personId, version);
      const at = this.clock.now();
      const holders = await store.councils.seatHolders(version.councilId ?? '', this.clock.today(), versionId);
      const standsInFor = holders.find(({ person }) => person === personId)?.standsInFor ?? null;
      const id = await store.signOffs.give({
        ...given,
        versionId,
        personId,
        reason: given.reason.trim(),
        matter: given.matter ?? null,
        standsInFor,
        roundId: round.id,
        prints: printsOf(version.content),
        at,
      });
      const details = { revision: given.revision, ...(standsInFor && { standsInFor }) };
      await record(store, user, version, { kind: 'signed-off', at, subjectId: id, details });
      const status = await readSignOffStatus(store, version, this.clock.today());
      if (allHaveTakenAStand(status)) await this.rounds.end(store, version, round, null);
      return found((await this.visible(store, version, user)).find((signOff) => signOff.id === id));
    });
  }

  /** Without the stands of others in a vote that is open. */
  async visible(store: Store, version: StoredVersion, user: SignedIn): Promise<SignOffView[]> {
    const today = this.clock.today();
    const rounds = await store.rounds.ofVersion(version.id);
    const open = new Set(rounds.filter((round) => isRoundOpen(round, today)).map(({ id }) => id));
    const text = { revision: version.revision, prints: printsOf(version.content) };
    return (await store.signOffs.ofVersion(version.id))
      .filter(({ roundId, member }) => !roundId || !open.has(roundId) || member.id === user.personId)
      .map((signOff) => {
        const changed = changedSince(signOff, text);
        return { ...signOff, current: changed.length === 0, changed: changed.filter((code) => code !== FRAME) };
      });
  }
}

const toStand = (stored: StoredSignOff) => ({ ...stored, member: stored.member.id, at: new Date(stored.at) });
