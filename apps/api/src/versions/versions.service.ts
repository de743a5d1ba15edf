import { may } from '@medvirk/access';
import type { ComparabilitySince, JUDGED_MARKS } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import { comparabilityOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';
import { comparabilityAcross } from './comparability.ts';

interface Judged {
  versionId: string;
  question: string;
}

/** A version beside an earlier one. */
@Injectable()
export class VersionsService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  /** @param since id of an earlier version of the same questionnaire; the one before unless said */
  comparability(user: SignedIn, versionId: string, since: string | undefined): Promise<ComparabilitySince> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      return this.view(store, user, version, since);
    });
  }

  judge(
    user: SignedIn,
    { versionId, question }: Judged,
    { mark, reason }: { mark: (typeof JUDGED_MARKS)[number]; reason: string },
  ): Promise<ComparabilitySince> {
    return this.change(user, versionId, async (store, version, personId) => {
      const before = found((await this.family(store, version)).findLast(({ number }) => number < version.number));
      const marks = comparabilityOf(before.content, version.content);
      const rule = found(marks.find((each) => each.question === question && each.mark !== 'new'));
      const at = this.clock.now();
      await store.comparability.judge(versionId, { question, mark, reason: reason.trim() }, personId, at);
      const details = { mark, rule: rule.mark, reason: reason.trim() };
      await appendTrail(store, user, { ...onVersion(version), kind: 'comparability-judged', question, at, details });
    });
  }

  lift(user: SignedIn, { versionId, question }: Judged): Promise<ComparabilitySince> {
    return this.change(user, versionId, async (store, version) => {
      if (!(await store.comparability.lift(versionId, question))) return;
      const at = this.clock.now();
      await appendTrail(store, user, { ...onVersion(version), kind: 'comparability-lifted', question, at });
    });
  }

  private change(
    user: SignedIn,
    versionId: string,
    deed: (store: Store, version: StoredVersion, personId: string) => Promise<void>,
  ): Promise<ComparabilitySince> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED'); // a judgement carries a name
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      await deed(store, version, personId);
      return this.view(store, user, version, undefined);
    });
  }

  private async view(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    since: string | undefined,
  ): Promise<ComparabilitySince> {
    const family = await this.family(store, version);
    const earlier = family.filter(({ number }) => number < version.number);
    const from = since === undefined ? earlier.at(-1) : found(earlier.find(({ id }) => id === since));
    const named = ({ id, number }: StoredVersion) => ({ id, number });
    return {
      since: from ? named(from) : null,
      versions: family.toReversed().map(named),
      mayJudge: may(user.assignments, 'questionnaire:publish') && user.personId !== undefined,
      questions: from
        ? await comparabilityAcross(
            store,
            family.filter(({ number }) => number >= from.number && number <= version.number),
          )
        : [],
    };
  }

  /** All versions of the same questionnaire, oldest first. */
  private async family(store: Store, { questionnaireId }: StoredVersion): Promise<StoredVersion[]> {
    const all = await store.versions.ofQuestionnaire(questionnaireId);
    return all.sort((a, b) => a.number - b.number);
  }
}
