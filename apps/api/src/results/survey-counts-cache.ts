import { type Store, WaitFirst } from '@medvirk/data-access';
import type { Item } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import type { UnitTree } from '../organisation/unit-tree.ts';
import { ReleaseDesk } from './release-desk.ts';
import { SurveyCounts } from './survey-counts.ts';

/** Milliseconds that counts are used for at least. */
const AT_LEAST = 500;
/** Counts are used for this many times the time that their release took: at most a twentieth of one core goes into it. */
const WORTH = 20;
/** Surveys remembered at once. */
const MOST = 200;

interface Kept {
  counts: SurveyCounts;
  /** What the counts were made from; the same again means that they still hold. */
  shape: Shape;
  step: number;
  at: number;
  /** Milliseconds that the release took. */
  spent: number;
  /** The next ones, while they are being decided. */
  next?: Promise<SurveyCounts>;
}

/** What holds at once when it changes. */
type Shape = Pick<CountsWanted, 'tree' | 'k'>;

const isSame = (a: Shape, b: Shape): boolean => a.k === b.k && (a.tree === b.tree || a.tree.shape === b.tree.shape);

/** Whose counts are wanted, and what they are decided by. */
export interface CountsWanted {
  surveyId: string;
  tree: UnitTree;
  questions: readonly Item[];
  k: number;
  /** The step of the release that readers are at now. */
  step: number;
}

/**
 * Released counts per survey. Deciding what may be shown is the dear part of a page, and is the same for every reader: it
 * is done once per change, apart from the thread that takes answers. Until new ones are decided the earlier ones are shown.
 */
@Injectable()
export class SurveyCountsCache {
  private readonly kept = new Map<string, Kept>();
  /** What is being decided for readers who wait, by survey and signature: those who come meanwhile wait for the same. */
  private readonly awaited = new Map<string, Promise<SurveyCounts>>();
  private readonly desk: ReleaseDesk;

  constructor(desk: ReleaseDesk) {
    this.desk = desk;
  }

  /**
   * @throws WaitFirst where there is nothing to show until it is decided: that can take seconds in a large house, in which no reader may
   * hold a connection that answers need
   */
  async get(store: Store, wanted: CountsWanted, now = Date.now()): Promise<SurveyCounts> {
    const { surveyId, tree, k, step } = wanted;
    const kept = this.kept.get(surveyId);
    const holds = kept !== undefined && isSame(kept.shape, wanted);
    if (holds && kept.step === step) return kept.counts;
    if (holds && (kept.next || now - kept.at < Math.max(AT_LEAST, kept.spent * WORTH))) return kept.counts;
    const key = `${surveyId} ${step} ${k} ${tree.shape}`;
    const awaited = this.awaited.get(key);
    if (awaited) throw new WaitFirst(awaited);
    const decide = await this.read(store, wanted);
    // A changed tree or k must hold at once; new answers may wait until they are decided.
    if (!holds) {
      const first = this.awaited.get(key) ?? decide().finally(() => this.awaited.delete(key));
      this.awaited.set(key, first);
      throw new WaitFirst(first);
    }
    kept.next ??= decide().finally(() => {
      delete kept.next;
    });
    kept.next.catch(() => {}); // the earlier counts stay, and the next look tries again
    return kept.counts;
  }

  /** Reads the counts at once, within the caller's transaction; gives what decides and keeps them. */
  private async read(store: Store, wanted: CountsWanted): Promise<() => Promise<SurveyCounts>> {
    const { surveyId, tree, questions, k, step } = wanted;
    const rows = await store.results.countsByUnit(surveyId);
    const months = await store.results.valuesByMonth(surveyId);
    return async () => {
      const task = { units: tree.units, rows, months, questions: [...questions], k };
      const { decisions, spent } = await this.desk.decide(task);
      const counts = new SurveyCounts(tree, rows, months, k, decisions);
      if (this.kept.size >= MOST) this.kept.clear();
      this.kept.set(surveyId, { counts, shape: { tree, k }, step, at: Date.now(), spent });
      return counts;
    };
  }
}
