import type { Store } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import type { UnitTree } from '../organisation/unit-tree.ts';
import { SurveyCounts } from './survey-counts.ts';

/** Milliseconds that counts are used for at least, and at most while new responses come in. */
const AT_LEAST = 500;
const AT_MOST = 10_000;
/** Counts are used for this many times the time that their release took: at most a twentieth of one core goes into it. */
const WORTH = 20;
/** Surveys remembered at once. */
const MOST = 200;

interface Kept {
  counts: SurveyCounts;
  /** What the counts were made from; the same again means that they still hold. */
  signature: string;
  at: number;
}

/**
 * Released counts per survey. Deciding what may be shown is the dear part of a page, and is the same for every reader: it
 * is done once per change, and under a stream of responses at a pace that leaves the machine to the respondents.
 */
@Injectable()
export class SurveyCountsCache {
  private readonly kept = new Map<string, Kept>();

  async get(store: Store, surveyId: string, tree: UnitTree, k: number, now = Date.now()): Promise<SurveyCounts> {
    const shape = `${k} ${tree.units.map(({ id, parentId }) => `${id}<${parentId}`).join(' ')}`;
    const kept = this.kept.get(surveyId);
    if (kept?.signature.endsWith(shape) && now - kept.at < pause(kept.counts)) return kept.counts;
    const signature = `${await store.results.releasedTotal(surveyId)} ${shape}`;
    if (kept?.signature === signature) {
      kept.at = now;
      return kept.counts;
    }
    const rows = await store.results.countsByUnit(surveyId);
    const counts = new SurveyCounts(tree, rows, await store.results.valuesByMonth(surveyId), k);
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(surveyId, { counts, signature, at: now });
    return counts;
  }
}

function pause(counts: SurveyCounts): number {
  return Math.min(AT_MOST, Math.max(AT_LEAST, counts.spent * WORTH));
}
