import { describe, expect, it } from '@jest/globals';
import type { QuestionResult, ResultPart } from '@medvirk/api-contract';
import { questionBlocks } from './question-blocks.ts';

const hidden = { kind: 'hidden' } as const;
const texts = { nb: 'Hva?' };

function aResult(code: string, given: Partial<QuestionResult> = {}): QuestionResult {
  const none = { theme: null, lens: null, role: null, favourable: null, unfavourable: null, score: null, trend: null };
  const pictures = { part: null, map: null, ranking: null, points: null };
  return {
    code,
    texts,
    type: 'scale',
    states: {},
    n: hidden,
    values: [],
    dissents: [],
    ...none,
    ...pictures,
    ...given,
  } as QuestionResult;
}
const part = (question: string, kind: ResultPart['kind'], row: string): ResultPart => ({
  question,
  kind,
  row,
  label: { nb: row },
  about: texts,
});
const values = (...codes: string[]) => codes.map((value) => ({ value, texts, count: hidden, share: hidden }));
const aRow = (question: string, row: string, ...codes: string[]) =>
  aResult(`${question}.${row}`, { part: part(question, 'row', row), values: values(...codes) });
const shape = (questions: QuestionResult[]) =>
  questionBlocks(questions).map((block) =>
    block.kind === 'single' ? block.key : `${block.kind} ${block.rows.map(({ code }) => code).join(' ')}`,
  );

describe('questions as pictures', () => {
  it('puts the rows of a grid together, and leaves whole questions alone', () => {
    expect(shape([aResult('a'), aRow('g', 'x', '1', '2'), aRow('g', 'y', '1', '2'), aResult('b')])).toEqual([
      'a',
      'grid g.x g.y',
      'b',
    ]);
  });

  it('keeps two grids apart that follow each other', () => {
    expect(shape([aRow('g', 'x', '1'), aRow('g', 'y', '1'), aRow('h', 'x', '1'), aRow('h', 'y', '1')])).toEqual([
      'grid g.x g.y',
      'grid h.x h.y',
    ]);
  });

  it('shows a row alone that has no other beside it, or nothing that is counted', () => {
    const text = aResult('g.t', { type: 'short-text', part: part('g', 'row', 't') });
    expect(shape([aRow('g', 'x', '1'), text])).toEqual(['g.x', 'g.t']);
  });

  it('puts importance and experience of all rows together, and options that shared points', () => {
    const dual = (row: string, kind: 'importance' | 'experience') =>
      aResult(`d.${row}.${kind}`, { part: part('d', kind, row), score: hidden, values: values('1') });
    const shared = (row: string) =>
      aResult(`p.${row}`, {
        type: 'number',
        part: part('p', 'option', row),
        points: { mean: hidden, total: 100, unit: null },
      });
    expect(
      shape([dual('x', 'importance'), dual('x', 'experience'), dual('y', 'importance'), shared('a'), shared('b')]),
    ).toEqual(['dual d.x.importance d.x.experience d.y.importance', 'shared p.a p.b']);
  });
});
