import type { LanguageTag, Texts } from '../../texts/texts.ts';
import type { DesignCheck, Found, JudgedAnswer } from '../design-check.ts';
import { type Polarity, polarityOf } from '../polarity.ts';

/**
 * Two-sided scales with more answers on one side than on the other: they pull answers that way. Scales from nothing to much
 * (extent, frequency, importance) have one side only and are never unbalanced. Steps of unequal size are found too.
 */
export const unbalancedScale: DesignCheck = {
  id: 'unbalanced-scale',
  ground: 'Friedman & Amoo 1999, Rating the Rating Scales; Krosnick & Presser 2010',
  findIn: ({ answers, languages }) =>
    answers.flatMap((answer) => [...unequalSides(answer, languages), ...unequalSteps(answer)]),
};

function unequalSides({ section, question, item }: JudgedAnswer, languages: readonly LanguageTag[]): Found[] {
  const answers: readonly { texts: Texts }[] | undefined =
    item.type === 'scale' ? item.points : item.type === 'single-choice' ? item.options : undefined;
  if (!answers) return [];
  for (const language of languages) {
    const sides = sidesOf(
      answers.map((answer) => answer.texts[language] ?? ''),
      language,
    );
    if (!sides) continue;
    if (sides.good === sides.bad) return [];
    const about = answers.map((answer) => answer.texts[language] ?? '').join(' | ');
    const detail = { good: sides.good, bad: sides.bad };
    return [{ severity: 'warning', kind: 'sides', section, question: question.code, language, detail, about }];
  }
  return [];
}

/** How many answers stand on each side; undefined unless they are a two-sided scale of at least three answers. */
function sidesOf(texts: readonly string[], language: LanguageTag): { good: number; bad: number } | undefined {
  const known = texts.map((text) => polarityOf(text, language));
  const families = new Set(known.flatMap((each) => (each ? [each.family] : [])));
  if (families.size !== 1) return undefined;
  const count = (side: Polarity['side']) => known.filter((each) => each?.side === side).length;
  const [good, bad] = [count('good'), count('bad')];
  // Both sides must be spoken of by several: "God kontakt" among reasons to choose from is no scale.
  const isScale = good + bad + count('middle') >= Math.max(3, texts.length - 1) && good > 0 && bad > 0;
  return isScale ? { good, bad } : undefined;
}

function unequalSteps({ section, question, item }: JudgedAnswer): Found[] {
  if (item.type !== 'scale') return [];
  const values = item.points.map((point) => point.value);
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  if (steps.every((step) => step === steps[0])) return [];
  const about = values.join(' ');
  return [
    {
      severity: 'warning',
      kind: 'steps',
      section,
      question: question.code,
      detail: { values: values.join(', ') },
      about,
    },
  ];
}
