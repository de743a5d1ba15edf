import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GatheredResponse, ResponseGatherer, TooManyRespondents } from './gather-responses.ts';
import { ResponseMapping } from './response-mapping.ts';

const mappingWith = (rows: 'one' | 'adjacent' | 'anywhere') =>
  ResponseMapping.parse({
    respondent: { column: 'id', rows },
    unit: { always: 'ward' },
    month: { column: 'date', formats: ['YYYY-MM'] },
    role: { always: 'patient' },
    language: { always: 'nb' },
    questions: { score: { as: 'number', column: 'score' }, why: { as: 'text', column: 'text' } },
  });

type TestRow = { id: string; date?: string; score?: string; text?: string };

function gather(rows: 'one' | 'adjacent' | 'anywhere', table: TestRow[], most?: number): GatheredResponse[] {
  const gatherer = new ResponseGatherer(mappingWith(rows), most);
  const done = table.flatMap((row, index) => gatherer.add(index + 2, { date: '2026-03', ...row }));
  return [...done, ...gatherer.end()];
}
const answersOf = (gathered: GatheredResponse | undefined) => (gathered?.ok ? { ...gathered.part.answers } : undefined);

describe('ResponseGatherer', () => {
  it('joins rows of one respondent from all over the file', () => {
    const gathered = gather('anywhere', [
      { id: 'a', score: '1', text: 'Kind' },
      { id: 'b', score: '5' },
      { id: 'a', score: '1', text: 'Quick', date: '2026-04' },
      { id: 'a', text: 'Kind\n' },
    ]);
    expect(gathered).toHaveLength(2);
    expect(answersOf(gathered[0])).toEqual({
      score: { state: 'answered', value: 1 },
      why: { state: 'answered', value: 'Kind\n\nQuick\n\nKind' },
    });
    expect(gathered[0]).toMatchObject({ line: 2, part: { respondent: 'a', month: '2026-03-01' } });
  });

  it('ends a respondent at the next one where rows stand together', () => {
    const gathered = gather('adjacent', [{ id: 'a', score: '1' }, { id: 'a', text: 'x' }, { id: 'b' }, { id: 'a' }]);
    expect(gathered.map((each) => each.line)).toEqual([2, 4, 5]);
  });

  it('lets every row be a response where each respondent has one', () => {
    expect(gather('one', [{ id: 'a' }, { id: 'a' }])).toHaveLength(2);
  });

  it('rejects the whole respondent for answers that differ or a row that cannot be read', () => {
    const gathered = gather('anywhere', [
      { id: 'a', score: '1' },
      { id: 'a', score: '2' },
      { id: 'b', score: '1' },
      { id: 'b', score: 'x' },
      { id: 'c', score: '3' },
    ]);
    expect(gathered.map((each) => each.ok)).toEqual([false, false, true]);
    expect(gathered.flatMap((each) => (each.ok ? [] : each.problems))).toEqual([
      { code: 'differs-between-rows', column: 'score', line: 3 },
      { code: 'not-a-number', column: 'score', line: 5 },
    ]);
  });

  it('never joins rows that have no respondent', () => {
    const gathered = gather('anywhere', [{ id: '' }, { id: ' ' }]);
    expect(gathered).toHaveLength(2);
    expect(gathered.every((each) => !each.ok)).toBe(true);
  });

  it('stops where more respondents are open than fit', () => {
    expect(() => gather('anywhere', [{ id: 'a' }, { id: 'b' }, { id: 'c' }], 2)).toThrow(TooManyRespondents);
    expect(gather('adjacent', [{ id: 'a' }, { id: 'b' }, { id: 'c' }], 2)).toHaveLength(3);
  });

  it('gives each respondent once whatever the order of rows, and the same numbers', () => {
    const respondent = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      rows: fc.integer({ min: 1, max: 4 }),
    });
    const table = fc
      .uniqueArray(respondent, { selector: ({ id }) => id, minLength: 1 })
      .map((list) => list.flatMap(({ id, rows }) => Array.from({ length: rows }, () => ({ id, score: '2' }))));
    const shuffled = table.chain((rows) =>
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    );
    fc.assert(
      fc.property(shuffled, (rows) => {
        const gathered = gather('anywhere', rows);
        expect(gathered).toHaveLength(new Set(rows.map(({ id }) => id)).size);
        for (const each of gathered) expect(answersOf(each)).toEqual({ score: { state: 'answered', value: 2 } });
      }),
    );
  });
});
