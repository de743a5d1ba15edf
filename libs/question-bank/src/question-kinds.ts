import { extentPoints, importancePoints, type Question, type Texts } from '@medvirk/questionnaire';
import { inThree } from './instrument.ts';

const AWAY = { allowDontKnow: true, allowNotRelevant: true } as const;

/** How it works now: how much of what was wanted the person got, in five points. */
export const nowQuestion = (code: string, theme: string, texts: Texts, hint?: Texts): Question => ({
  type: 'scale',
  code,
  texts,
  ...(hint ? { hint } : {}),
  theme,
  lens: 'now',
  points: extentPoints(),
  higherIsBetter: true,
  display: 'labels',
  ...AWAY,
});

/** Why it matters: how important it is to the person who answers, in five points. */
export const whyQuestion = (code: string, theme: string, texts: Texts): Question => ({
  type: 'scale',
  code,
  texts,
  theme,
  lens: 'why',
  points: importancePoints(),
  higherIsBetter: true,
  display: 'labels',
  allowDontKnow: true,
});

/** How it can become better, in the person's own words. */
export const betterQuestion = (code: string, theme: string, texts: Texts): Question => ({
  type: 'long-text',
  code,
  texts,
  hint: inThree(
    'Ikke skriv navn eller annet som viser hvem du er.',
    'Ikkje skriv namn eller anna som viser kven du er.',
    'Do not write names or anything else that shows who you are.',
  ),
  theme,
  lens: 'better',
});

/** The whole experience, which drivers are measured against. */
export const overallQuestion = (code: string, texts: Texts, low: Texts, high: Texts): Question => ({
  type: 'scale',
  code,
  texts,
  role: 'overall',
  points: Array.from({ length: 11 }, (_, value) => ({ value, texts: value === 0 ? low : value === 10 ? high : {} })),
  higherIsBetter: true,
  display: 'numbers',
  allowDontKnow: true,
});
