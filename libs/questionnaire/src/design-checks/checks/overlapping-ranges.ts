import type { Texts } from '../../texts/texts.ts';
import type { DesignCheck, Found, JudgedAnswer } from '../design-check.ts';

interface NumberRange {
  from: number;
  to: number;
  text: string;
}

/** Options like "18-30" and "30-45": who is 30 stands in two places. Gaps leave people without a place. */
export const overlappingRanges: DesignCheck = {
  id: 'overlapping-ranges',
  ground: 'Krosnick & Presser 2010: answers must exclude each other and cover everybody',
  findIn: ({ answers, languages }) => answers.flatMap((answer) => betweenRanges(answer, languages)),
};

function betweenRanges({ section, question, item }: JudgedAnswer, languages: readonly string[]): Found[] {
  if (item.type !== 'single-choice') return [];
  for (const language of languages) {
    const ranges = rangesOf(item.options, language);
    if (ranges.length < 2) continue;
    const place = { section, question: question.code, language, about: ranges.map((range) => range.text).join(' | ') };
    for (const [index, range] of ranges.slice(1).entries()) {
      const before = ranges[index];
      if (!before) continue;
      const detail = { first: before.text, second: range.text };
      if (range.from <= before.to) return [{ severity: 'warning', kind: 'overlap', ...place, detail }];
      // 0-9, 10-19 step by one; 0-10, 15-20 leave four years out.
      const isWhole = [before.to, range.from].every(Number.isInteger);
      if (isWhole && range.from - before.to > 1) return [{ severity: 'warning', kind: 'gap', ...place, detail }];
    }
    return [];
  }
  return [];
}

/** The options that are ranges of numbers, lowest first. Open ends ("under 18", "80 eller mer") are left out: they may mean either. */
function rangesOf(options: readonly { texts: Texts }[], language: string): NumberRange[] {
  const ranges = options.flatMap(({ texts }): NumberRange[] => {
    const text = (texts[language] ?? '').trim();
    const match = text.match(/^(\d{1,6}(?:[.,]\d+)?)\s*(?:[-–—]|til|to)\s*(\d{1,6}(?:[.,]\d+)?)(?!\d|[-–./])/iu);
    if (!match) return [];
    const [from, to] = [match[1], match[2]].map((number) => Number(number?.replace(',', '.')));
    return from !== undefined && to !== undefined && from <= to ? [{ from, to, text }] : [];
  });
  return ranges.sort((a, b) => a.from - b.from);
}
