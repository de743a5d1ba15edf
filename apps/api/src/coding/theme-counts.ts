import type { ReleasedCount } from '@medvirk/api-contract';
import type { Tone } from '@medvirk/comments';
import { NO_THEME, type ThemeCount, type UnitCount } from '@medvirk/data-access';
import type { Item, ItemOf } from '@medvirk/questionnaire';
import type { UnitTree } from '../organisation/unit-tree.ts';
import { toReleasedCount } from '../results/release-counts.ts';
import { type ReleaseDecisions, SurveyCounts } from '../results/survey-counts.ts';

const TONES: readonly Tone[] = ['good', 'better', 'mixed', 'unclear'];
const HIDDEN: ReleasedCount = { kind: 'hidden' };

export interface ReleasedTheme {
  count: ReleasedCount;
  tones: { tone: Tone; count: ReleasedCount }[];
}

/**
 * Counts of comments by theme and tone, released as answers are: the themes of a question like options of which several can be
 * chosen, the tones of a theme like values of which one is, each over the whole unit tree at once.
 */
export class ThemeCounts {
  private readonly counts: SurveyCounts;
  private readonly themes: readonly string[];

  /** @param decisions what may be shown of these very rows */
  constructor(
    tree: UnitTree,
    rows: readonly ThemeCount[],
    themes: readonly string[],
    k: number,
    decisions?: ReleaseDecisions,
  ) {
    this.themes = withNone(themes);
    this.counts = new SurveyCounts(tree, asUnitCounts(rows), [], k, decisions);
  }

  /** Comments to a question that are coded. */
  coded(question: string, unit: string): ReleasedCount {
    return this.counts.releaseAnswered(question, unit);
  }

  theme(question: string, theme: string, unit: string): ReleasedTheme {
    const options = this.counts.releaseOptions(themesItem(question, this.themes), unit);
    const count = toReleasedCount(options?.options.find(({ value }) => value === theme)?.count);
    const split = this.counts.releaseValues(tonesItem(question, theme), unit);
    // Both tell how many have the theme: what one hides, the other must not give away.
    if (count.kind === 'hidden' || split?.n.kind !== 'shown')
      return { count: HIDDEN, tones: TONES.map((tone) => ({ tone, count: HIDDEN })) };
    return {
      count,
      tones: TONES.map((tone) => ({
        tone,
        count: toReleasedCount(split.values.find(({ value }) => value === tone)?.count),
      })),
    };
  }
}

const itemOfTheme = (question: string, theme: string): string => `${question} ${theme}`;

/** Everybody who answers a question of several choices chooses one at least, so no theme is a choice too. */
const withNone = (themes: readonly string[]): string[] => [...themes, NO_THEME];

/** The questions that themes and tones are released as. */
export function themeItems(rows: readonly ThemeCount[], themes: readonly string[]): Item[] {
  const questions = [...new Set(rows.map(({ question }) => question))];
  return questions.flatMap((question) => [
    themesItem(question, withNone(themes)),
    ...themes
      .filter((theme) => rows.some((row) => row.question === question && row.theme === theme))
      .map((theme) => tonesItem(question, theme)),
  ]);
}

/** Counts of themes in the shape of counts of answers. */
export function asUnitCounts(rows: readonly ThemeCount[]): UnitCount[] {
  return rows.flatMap(asUnitCount);
}

function asUnitCount({ unitId, question, theme, tone, count }: ThemeCount): UnitCount[] {
  // The units that there are, and what is coded in each.
  if (theme === null) {
    return [
      { unitId, question: '', kind: 'response', value: '', count },
      { unitId, question, kind: 'state', value: 'answered', count },
    ];
  }
  const own = itemOfTheme(question, theme);
  return [
    { unitId, question, kind: 'value', value: theme, count },
    { unitId, question: own, kind: 'value', value: tone ?? 'unclear', count },
  ];
}

function themesItem(question: string, themes: readonly string[]): ItemOf<'multiple-choice'> {
  return { code: question, type: 'multiple-choice', texts: {}, options: themes.map((code) => ({ code, texts: {} })) };
}

function tonesItem(question: string, theme: string): ItemOf<'single-choice'> {
  return {
    code: itemOfTheme(question, theme),
    type: 'single-choice',
    texts: {},
    options: TONES.map((code) => ({ code, texts: {} })),
  };
}
