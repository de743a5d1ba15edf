import {
  type Item,
  type ItemOf,
  itemsOf,
  type QuestionnaireContent,
  type StoredAnswer,
  scoreOf,
} from '@medvirk/questionnaire';
import { indexScore, keyDrivers, MOST_PREDICTORS } from '@medvirk/statistics';
import { z } from 'zod';

/** Respondents that weights are reckoned from at most: more narrow no interval that is told in whole percent. */
export const MOST_FOR_DRIVERS = 5000;

/** How much a theme goes together with the overall impression: its part of what all themes together explain. */
export const ThemeDriver = z.object({
  theme: z.string(),
  /** Part of what is explained, 0 to 1, with the bootstrap interval of it. */
  share: z.number(),
  low: z.number(),
  high: z.number(),
  /** Pearson's r with the overall impression: a part has no sign. */
  r: z.number(),
});
export type ThemeDriver = z.infer<typeof ThemeDriver>;

export const ThemeDrivers = z.object({
  /** Code of the overall question. */
  overall: z.string(),
  /** Respondents who answered it and at least half of each theme's questions. */
  n: z.int(),
  drivers: z.array(ThemeDriver),
  level: z.number(),
  seed: z.number(),
  resamples: z.number(),
});
export type ThemeDrivers = z.infer<typeof ThemeDrivers>;

/** Which questions weights are reckoned from. */
export interface DriverPlan {
  readonly overall: ItemOf<'scale'>;
  readonly themes: readonly { readonly theme: string; readonly questions: readonly ItemOf<'scale'>[] }[];
}

const isScale = (item: Item): item is ItemOf<'scale'> => item.type === 'scale';

/** Undefined where a questionnaire has no overall question, or fewer than two themes to weigh against each other. */
export function driverPlan(content: QuestionnaireContent): DriverPlan | undefined {
  const scales = itemsOf(content).filter(isScale);
  const overall = scales.find(({ role }) => role === 'overall');
  const themes = new Map<string, ItemOf<'scale'>[]>();
  for (const question of scales) {
    if (question.lens !== 'now' || question.theme === undefined || question.role === 'overall') continue;
    themes.set(question.theme, [...(themes.get(question.theme) ?? []), question]);
  }
  if (!overall || themes.size < 2) return undefined;
  return {
    overall,
    themes: [...themes].slice(0, MOST_PREDICTORS).map(([theme, questions]) => ({ theme, questions })),
  };
}

type Answers = Readonly<Record<string, StoredAnswer | undefined>>;

/** One respondent: the overall score, then the score of each theme. Undefined unless all of them are there. */
export function driverRow({ overall, themes }: DriverPlan, answers: Answers): number[] | undefined {
  const outcome = scoreIn(overall, answers);
  if (outcome === null) return undefined;
  const row = [outcome];
  for (const { questions } of themes) {
    const score = indexScore(questions.map((question) => scoreIn(question, answers)));
    if (score === null) return undefined;
    row.push(score);
  }
  return row;
}

function scoreIn(question: ItemOf<'scale'>, answers: Answers): number | null {
  const answer = answers[question.code];
  const value = answer?.state === 'answered' && typeof answer.value === 'number' ? answer.value : undefined;
  return value === undefined ? null : scoreOf(question, value);
}

/**
 * Weighs the themes: LMG with percentile bootstrap, seeded. Told in whole percent, so that no single answer shows. Undefined
 * under 200 complete answers, or where all have answered alike. It says what goes together, never what causes what.
 * Source: Grömping (2006), J Stat Software 17(1).
 */
export function themeDrivers(
  plan: DriverPlan,
  rows: readonly (readonly number[])[],
  seed: number,
): ThemeDrivers | undefined {
  const column = (index: number): number[] => rows.map((row) => row[index] ?? 0);
  const found = keyDrivers({
    outcomeKey: plan.overall.code,
    outcome: column(0),
    predictors: plan.themes.map(({ theme }, index) => ({ key: theme, values: column(index + 1) })),
    seed,
  });
  if (found.kind !== 'drivers' || found.r2 === 0) return undefined;
  const whole = (value: number): number => Math.round(Math.min(1, Math.max(0, value / found.r2)) * 100) / 100;
  return {
    overall: plan.overall.code,
    n: found.n,
    drivers: found.drivers.map(({ key, weight, low, high, r }) => ({
      theme: key,
      share: whole(weight),
      low: whole(low),
      high: whole(high),
      r: Math.round(r * 100) / 100,
    })),
    level: found.level,
    seed,
    resamples: found.resamples,
  };
}
