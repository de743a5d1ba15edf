import type { DesignCheck, Found, JudgedQuestion } from '../design-check.ts';
import { polarityOf } from '../polarity.ts';

/** Scales whose words say the opposite of "higher is better": every score would be turned upside down. */
export const scaleDirection: DesignCheck = {
  id: 'scale-direction',
  ground: 'Scores run from 0 (worst) to 100 (best), as in PasOpp and LUP',
  findIn: ({ asked, languages }) => (asked ? upsideDown(asked, languages) : []),
};

function upsideDown({ section, question }: JudgedQuestion, languages: readonly string[]): Found[] {
  if (question.type !== 'scale') return [];
  const sorted = [...question.points].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return [];
  for (const language of languages) {
    const [low, high] = [lowest.texts[language] ?? '', highest.texts[language] ?? ''];
    const [below, above] = [polarityOf(low, language), polarityOf(high, language)];
    if (!below || !above || below.family !== above.family || below.side === above.side) continue;
    // Agreeing is no praise: with "Jeg måtte vente lenge" the best answer is to disagree.
    if (below.family === 'agreement' || below.side === 'middle' || above.side === 'middle') return [];
    if ((above.side === 'good') === question.higherIsBetter) return [];
    const detail = { worst: question.higherIsBetter ? low : high, best: question.higherIsBetter ? high : low };
    const about = `${question.higherIsBetter} ${low} ${high}`;
    return [{ severity: 'warning', kind: 'upside-down', section, question: question.code, language, detail, about }];
  }
  return [];
}
