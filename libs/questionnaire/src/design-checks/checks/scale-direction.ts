import type { DesignCheck, Found, JudgedAnswer } from '../design-check.ts';
import { polarityOf } from '../polarity.ts';

/** Scales whose words say the opposite of "higher is better": every score would be turned upside down. */
export const scaleDirection: DesignCheck = {
  id: 'scale-direction',
  ground: 'Scores run from 0 (worst) to 100 (best), as in PasOpp and LUP',
  findIn: ({ answers, languages }) => answers.flatMap((answer) => upsideDown(answer, languages)),
};

function upsideDown({ section, question, item }: JudgedAnswer, languages: readonly string[]): Found[] {
  if (item.type !== 'scale') return [];
  const sorted = [...item.points].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return [];
  for (const language of languages) {
    const [low, high] = [lowest.texts[language] ?? '', highest.texts[language] ?? ''];
    const [below, above] = [polarityOf(low, language), polarityOf(high, language)];
    if (!below || !above || below.family !== above.family || below.side === above.side) continue;
    // Agreeing is no praise: with "Jeg måtte vente lenge" the best answer is to disagree.
    if (below.family === 'agreement' || below.side === 'middle' || above.side === 'middle') return [];
    if ((above.side === 'good') === item.higherIsBetter) return [];
    const detail = { worst: item.higherIsBetter ? low : high, best: item.higherIsBetter ? high : low };
    const about = `${item.higherIsBetter} ${low} ${high}`;
    return [{ severity: 'warning', kind: 'upside-down', section, question: question.code, language, detail, about }];
  }
  return [];
}
