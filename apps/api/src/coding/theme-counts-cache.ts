import { createHash } from 'node:crypto';
import type { ThemeCount } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import type { UnitTree } from '../organisation/unit-tree.ts';
import { ReleaseDesk } from '../results/release-desk.ts';
import { asUnitCounts, ThemeCounts, themeItems } from './theme-counts.ts';

/** Surveys remembered at once. */
const MOST = 100;

interface Kept {
  signature: string;
  counts: Promise<ThemeCounts>;
}

/**
 * Released theme counts per survey. What may be shown is decided once per change and for all readers, apart from the thread
 * that takes answers: it takes seconds where many units have few comments each.
 */
@Injectable()
export class ThemeCountsCache {
  private readonly kept = new Map<string, Kept>();
  private readonly desk: ReleaseDesk;

  constructor(desk: ReleaseDesk) {
    this.desk = desk;
  }

  get(
    surveyId: string,
    tree: UnitTree,
    rows: readonly ThemeCount[],
    themes: readonly string[],
    k: number,
  ): Promise<ThemeCounts> {
    const shape = tree.units.map(({ id, parentId }) => [id, parentId]);
    const signature = createHash('sha256')
      .update(JSON.stringify([k, shape, themes, rows]))
      .digest('base64');
    const kept = this.kept.get(surveyId);
    if (kept?.signature === signature) return kept.counts;
    const counts = this.desk
      .decide({ units: tree.units, rows: asUnitCounts(rows), months: [], questions: themeItems(rows, themes), k })
      .then(({ decisions }) => new ThemeCounts(tree, rows, themes, k, decisions));
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(surveyId, { signature, counts });
    counts.catch(() => this.kept.delete(surveyId));
    return counts;
  }
}
