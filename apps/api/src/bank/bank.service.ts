import { randomUUID } from 'node:crypto';
import type { BankEntryDetail, BankEntryView, BankUseView, contract, RouteInput } from '@medvirk/api-contract';
import { type BankUse, Database, type Store, type StoredBankEntry } from '@medvirk/data-access';
import {
  type BankPart,
  bankRefusal,
  bankWaysFrom,
  itemsOf,
  languagesReady,
  standingAlone,
} from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { unitToRead } from '../history/unit-to-read.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { questionResult } from '../results/results.service.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';

type Routes = (typeof contract)['bank'];
type Body<Name extends keyof Routes> = RouteInput<Routes[Name]>['body'];

/** Surveys whose figures are told with a use: those of the newest versions say most. */
const MOST_SURVEYS = 5;

/** The organisation's own question bank. */
@Injectable()
export class BankService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly counts: SurveyCountsCache;

  constructor(database: Database, clock: Clock, counts: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.counts = counts;
  }

  list(user: SignedIn): Promise<{ entries: BankEntryView[] }> {
    return this.database.within(user.organisationId, async (store) => ({
      entries: (await store.bank.entries()).map(toView),
    }));
  }

  get(user: SignedIn, entryId: string): Promise<BankEntryDetail> {
    return this.database.within(user.organisationId, async (store) => {
      const entry = found(await store.bank.find(entryId));
      const revisions = await store.bank.revisions(entryId);
      return {
        ...toView(entry),
        revisions: revisions.map(({ at, ...revision }) => ({ ...revision, at: at.toISOString() })),
        uses: await this.uses(store, user, await store.bank.uses(entryId)),
      };
    });
  }

  /** @throws DomainError for what has nothing to ask, or belongs to somebody's instrument */
  add(user: SignedIn, body: Body<'add'>, status: 'in-use' | 'proposed'): Promise<BankEntryView> {
    return this.within(user, async (store, by) => {
      const part = kept(body.part);
      const [id, at] = [randomUUID(), this.clock.now()];
      const tags = [...new Set(body.tags)];
      await store.bank.add({ id, status, tags, source: body.source }, { part, note: body.note, by, at });
      const kind = status === 'proposed' ? 'bank-entry-proposed' : 'bank-entry-added';
      await appendTrail(store, user, { kind, at, subjectId: id });
      return id;
    });
  }

  /** @throws DomainError BANK_CHANGED_MEANWHILE when somebody else was first */
  revise(user: SignedIn, entryId: string, { part, base, note }: Body<'revise'>): Promise<BankEntryView> {
    return this.within(user, async (store, by) => {
      found(await store.bank.find(entryId));
      const at = this.clock.now();
      if (!(await store.bank.revise(entryId, base, { part: kept(part), note, by, at }))) {
        throw new DomainError('BANK_CHANGED_MEANWHILE');
      }
      await appendTrail(store, user, {
        kind: 'bank-entry-revised',
        at,
        subjectId: entryId,
        details: { revision: base + 1, note },
      });
      return entryId;
    });
  }

  describe(user: SignedIn, entryId: string, { tags, source }: Body<'describe'>): Promise<BankEntryView> {
    return this.within(user, async (store) => {
      found(await store.bank.find(entryId));
      await store.bank.describe(entryId, [...new Set(tags)], source);
      return entryId;
    });
  }

  /** @throws DomainError BANK_STATUS_NOT_ALLOWED for a way that is not there from where it stands */
  move(user: SignedIn, entryId: string, { to, reason }: Body<'move'>): Promise<BankEntryView> {
    return this.within(user, async (store, by) => {
      const { status } = found(await store.bank.find(entryId));
      if (!bankWaysFrom(status).includes(to)) throw new DomainError('BANK_STATUS_NOT_ALLOWED');
      const at = this.clock.now();
      await store.bank.move(entryId, to, { reason, by, at });
      await appendTrail(store, user, {
        kind: 'bank-entry-moved',
        at,
        subjectId: entryId,
        details: { from: status, to, reason },
      });
      return entryId;
    });
  }

  private within(user: SignedIn, deed: (store: Store, personId: string) => Promise<string>): Promise<BankEntryView> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED');
    return this.database.within(user.organisationId, async (store) =>
      toView(found(await store.bank.find(await deed(store, personId)))),
    );
  }

  private async uses(store: Store, user: SignedIn, uses: readonly BankUse[]): Promise<BankUseView[]> {
    const surveys = await store.surveys.all();
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    const views: BankUseView[] = [];
    for (const use of uses) {
      const told: BankUseView['surveys'] = [];
      for (const survey of surveys.filter(({ versionId }) => versionId === use.versionId).slice(0, MOST_SURVEYS)) {
        const { id, title, status } = survey;
        const unitId = unitToRead(user, survey, tree);
        const figures =
          unitId === null ? null : await this.figures(store, user, { survey: id, unit: unitId }, use.question);
        told.push({ id, title, status, figures });
      }
      views.push({ ...use, surveys: told });
    }
    return views;
  }

  /** What has been released about a question; of its first item, where it has several. */
  private async figures(
    store: Store,
    user: SignedIn,
    at: { survey: string; unit: string },
    question: string,
  ): Promise<BankUseView['surveys'][number]['figures']> {
    const frame = await readFrame(store, user, 'results:read', at, this.clock.today(), this.counts);
    const item = itemsOf(frame.version.content).find(({ code, of }) => (of?.question ?? code) === question);
    if (!item) return null;
    return {
      unitId: at.unit,
      responses: frame.counts.releaseResponses(at.unit),
      states: questionResult(frame, item).states,
    };
  }
}

function kept(part: BankPart): BankPart {
  const refusal = bankRefusal(part);
  if (refusal === 'empty') throw new DomainError('BANK_PART_EMPTY');
  if (refusal === 'of-an-instrument') throw new DomainError('BANK_PART_OF_INSTRUMENT');
  return standingAlone(part);
}

function toView({ addedAt, reason, movedBy, movedAt, addedById: _, ...entry }: StoredBankEntry): BankEntryView {
  return {
    ...entry,
    languages: languagesReady(entry.part),
    addedAt: addedAt.toISOString(),
    moved: movedBy !== null && movedAt !== null ? { by: movedBy, at: movedAt.toISOString(), reason } : null,
  };
}
