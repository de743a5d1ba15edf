import { describe, expect, it } from '@jest/globals';
import { compileForm, countAnswers, extentPoints, type StoredAnswers } from '@medvirk/questionnaire';
import fc from 'fast-check';
import { packAnswers } from './packed-answers.ts';
import { SameAnswers } from './same-answers.ts';
import { Tally } from './tally.ts';

const FORM = compileForm({
  title: { nb: 'Skjema' },
  languages: ['nb'],
  sections: [
    {
      code: 'all',
      title: { nb: 'Alle' },
      questions: [
        {
          code: 'now',
          type: 'scale',
          texts: { nb: 'Hvordan' },
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
        },
        {
          code: 'which',
          type: 'multiple-choice',
          texts: { nb: 'Hvilke' },
          options: [
            { code: 'a', texts: { nb: 'A' } },
            { code: 'b', texts: { nb: 'B' } },
          ],
        },
      ],
    },
  ],
});

const answers: fc.Arbitrary<StoredAnswers> = fc.record(
  {
    now: fc.oneof(
      fc.integer({ min: 1, max: 5 }).map((value) => ({ state: 'answered' as const, value })),
      fc.constant({ state: 'skipped' as const }),
    ),
    which: fc.subarray(['a', 'b'], { minLength: 1 }).map((value) => ({ state: 'answered' as const, value })),
  },
  { requiredKeys: [] },
);
const responses = fc.array(
  fc.record({
    unitId: fc.constantFrom('ward-1', 'ward-2'),
    role: fc.constantFrom('patient', 'on-behalf'),
    month: fc.constantFrom('2026-01-01', '2026-02-01'),
    answers,
  }),
);

describe('a tally', () => {
  it('holds for each place what its responses count, each once', () => {
    fc.assert(
      fc.property(responses, (all) => {
        const tally = new Tally();
        const expected = new Map<string, number>();
        for (const response of all) {
          tally.add(FORM, response);
          for (const { question, kind, value } of countAnswers(FORM, response.answers)) {
            const key = [response.unitId, response.month, response.role, question, kind, value].join(' ');
            expected.set(key, (expected.get(key) ?? 0) + 1);
          }
        }
        const cells = tally.cells();
        expect(cells).toHaveLength(tally.size);
        const got = cells.map(({ unitId, month, role, question, kind, value, count }) => [
          [unitId, month, role, question, kind, value].join(' '),
          count,
        ]);
        expect(new Map(got as [string, number][])).toEqual(expected);
      }),
    );
  });

  it('is the same from answers that were put together first, also in portions, with what was not shown worked out', () => {
    fc.assert(
      fc.property(responses, fc.nat(20), (all, cut) => {
        const oneByOne = new Tally();
        for (const response of all) oneByOne.add(FORM, response);
        const sums = new Map<string, number>();
        for (const portion of [all.slice(0, cut), all.slice(cut)]) {
          const same = new SameAnswers([]);
          for (const { unitId, month, role, answers } of portion) same.add(unitId, month, role, packAnswers(answers));
          for (const { count, ...key } of Tally.ofSame(FORM, same).cells()) {
            sums.set(JSON.stringify(key), (sums.get(JSON.stringify(key)) ?? 0) + count);
          }
        }
        expect(sums).toEqual(new Map(oneByOne.cells().map(({ count, ...key }) => [JSON.stringify(key), count])));
      }),
    );
  });

  it('is empty again once it is cleared', () => {
    const tally = new Tally();
    tally.add(FORM, { unitId: 'u', role: 'patient', month: '2026-01-01', answers: {} });
    expect(tally.size).toBe(3);
    tally.clear();
    expect([tally.size, tally.cells()]).toEqual([0, []]);
  });
});
