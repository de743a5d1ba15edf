import { describe, expect, it } from '@jest/globals';
import { packAnswers } from './packed-answers.ts';
import { SameAnswers } from './same-answers.ts';

const answered = (value: string | number | string[]) => ({ state: 'answered', value }) as const;

function differentIn(same: SameAnswers) {
  return [...same.places].map((each) => ({
    place: each.place.unitId,
    responses: each.responses,
    answers: [...each.different()].map(({ question, answer, times }) => [question, answer, times]),
  }));
}

describe('SameAnswers', () => {
  it('puts the same answers of a place together, and keeps apart what only looks alike', () => {
    const same = new SameAnswers([]);
    for (const value of [1, '1', 1, 0, 16, 1.5, -1, ['1'], '["1"]', ['1'], ['1', '2']]) {
      same.add('ward', '2026-05-01', 'patient', packAnswers({ q: answered(value) }));
    }
    same.add('ward', '2026-05-01', 'patient', packAnswers({ q: { state: 'skipped' } }));
    same.add('other', '2026-05-01', 'patient', packAnswers({}));
    expect(differentIn(same)).toEqual([
      {
        place: 'ward',
        responses: 12,
        answers: [
          ['q', answered(0), 1],
          ['q', answered(1), 2],
          ['q', answered('1'), 1],
          ['q', answered(16), 1],
          ['q', answered(1.5), 1],
          ['q', answered(-1), 1],
          ['q', answered('["1"]'), 1],
          ['q', answered(['1']), 2],
          ['q', answered(['1', '2']), 1],
          ['q', { state: 'skipped' }, 1],
        ],
      },
      { place: 'other', responses: 1, answers: [] },
    ]);
    expect(same.size).toBe(10);
  });

  it('keeps months and roles apart', () => {
    const same = new SameAnswers([]);
    same.add('ward', '2026-05-01', 'patient', { q: 1 });
    same.add('ward', '2026-06-01', 'patient', { q: 1 });
    same.add('ward', '2026-06-01', 'parent', { q: 1 });
    expect([...same.places].map(({ place }) => [place.month, place.role])).toEqual([
      ['2026-05-01', 'patient'],
      ['2026-06-01', 'patient'],
      ['2026-06-01', 'parent'],
    ]);
  });

  it('forgets what was written in own words, not that it was', () => {
    const same = new SameAnswers(['text']);
    for (const value of ['one', 'two', 'three']) same.add('ward', '2026-05-01', 'patient', { text: value });
    same.add('ward', '2026-05-01', 'patient', packAnswers({ text: { state: 'prefer-not-to-say' } }));
    expect(differentIn(same)[0]?.answers).toEqual([
      ['text', answered(0), 3],
      ['text', { state: 'prefer-not-to-say' }, 1],
    ]);
  });
});
