import type { QuestionResult } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';

/** One answer of a question as the chart and its table show it. `shown: null` is a hatched field. */
export interface DistributionRow {
  value: string;
  label: string;
  shown: { count: number | null; share: number; low: number; high: number } | null;
}

type ValueResult = QuestionResult['values'][number];

/**
 * The answers of a question in the order of the questionnaire. A point without words (the middle of 0-10) is called by
 * its value. A row is shown only when its share was released; nothing is worked out from the other rows.
 */
export function distributionRows(values: readonly ValueResult[], language: string): DistributionRow[] {
  const texts = values.map((value) => textIn(value.texts, language));
  const numbered = texts.includes('');
  return values.map(({ value, count, share }, index) => ({
    value,
    label: labelOf(value, texts[index] ?? '', numbered),
    shown:
      share.kind === 'shown'
        ? {
            count: count.kind === 'shown' ? count.count : null,
            share: share.figure.estimate,
            low: share.figure.low,
            high: share.figure.high,
          }
        : null,
  }));
}

/** On a scale with nameless points, the named ones keep their number too: "0: Svært dårlig", "1", "2" ... */
function labelOf(value: string, text: string, numbered: boolean): string {
  if (text === '') return value;
  return numbered ? `${value}: ${text}` : text;
}
