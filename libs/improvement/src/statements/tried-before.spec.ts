import { describe, expect, it } from '@jest/globals';
import { asked, counts, factsWith, scaleQuestion } from '../facts/discharge.example.ts';
import type { ActionFacts, ValueCounts } from '../facts/picture-facts.ts';
import { sumOf } from '../figures/scale-measures.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { actionSplit } from './tried-before.ts';

const LOW = counts(14, 14, 14, 10, 10);
const HIGH = counts(10, 10, 14, 14, 14);
const action: ActionFacts = {
  id: 'a',
  title: 'Telefontid',
  status: 'done',
  startedOn: '2026-07-10',
  measureQuestion: 'q',
  outcome: null,
};

function tried(values: readonly ValueCounts[], change: Partial<ActionFacts> = {}) {
  const months = values.map((counted, index) => ({
    month: `2026-${String(4 + index).padStart(2, '0')}`,
    values: counted,
  }));
  const questions = [asked(scaleQuestion('q', 'now'), sumOf(values), { months })];
  const { better } = drawPicture(factsWith({ questions, actions: [{ ...action, ...change }] })).lenses;
  return better[0]?.evidence[0];
}

describe('before and after an action', () => {
  const months = ['2026-05', '2026-06', '2026-07', '2026-08'].map((month) => [month]);

  it('leave out the month in which it started', () => {
    expect(actionSplit({ id: 'a', startedOn: '2026-07-02' }, months)).toMatchObject({
      before: ['2026-05', '2026-06'],
      after: ['2026-08'],
    });
  });

  it('count that month as after when it started on the first day', () => {
    expect(actionSplit({ id: 'a', startedOn: '2026-07-01' }, months).after).toEqual(['2026-07', '2026-08']);
  });
});

describe('the effect of an action', () => {
  it('is better, worse or not clearly different by the test', () => {
    expect(tried([LOW, LOW, LOW, LOW, HIGH, HIGH, HIGH])).toMatchObject({
      effect: 'better',
      before: { n: 186 },
      after: { n: 186 },
    });
    expect(tried([HIGH, HIGH, HIGH, HIGH, LOW, LOW, LOW])).toMatchObject({ effect: 'worse' });
    expect(tried([LOW, LOW, LOW, LOW, LOW, LOW, LOW])).toMatchObject({ effect: 'not-clearly-different' });
  });

  it('is too early to say before three months have passed, however clear the figures look', () => {
    expect(tried([LOW, LOW, LOW, LOW, HIGH, HIGH])).toMatchObject({ effect: 'too-early-to-say', after: { n: 124 } });
  });

  it('is not credited to an action when the measure was moving before it', () => {
    const months = [LOW, LOW, LOW, LOW, LOW, LOW, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH];
    const long = [...months, HIGH, HIGH, HIGH, HIGH].map((values, index) => ({
      month: `202${index < 12 ? 5 : 6}-${String((index % 12) + 1).padStart(2, '0')}`,
      values,
    }));
    const questions = [asked(scaleQuestion('q', 'now'), sumOf(long.map(({ values }) => values)), { months: long })];
    const { better } = drawPicture(factsWith({ questions, actions: [{ ...action, startedOn: '2026-01-01' }] })).lenses;
    expect(better[0]?.evidence[0]).toMatchObject({ effect: 'already-moving' });
  });

  it('is too early to say before a whole month has passed', () => {
    const evidence = tried([LOW, LOW, LOW, LOW, HIGH, HIGH], { startedOn: '2026-10-05' });
    expect(evidence).toMatchObject({ effect: 'too-early-to-say', before: { n: 372 } });
    expect(evidence).not.toHaveProperty('after');
  });

  it('is not measured without a question, or without answers before it started', () => {
    expect(tried([LOW, HIGH], { measureQuestion: null })).toMatchObject({ effect: 'not-measured' });
    expect(tried([LOW, HIGH], { measureQuestion: 'other' })).toMatchObject({ effect: 'not-measured' });
    expect(tried([LOW, HIGH], { startedOn: '2026-01-10' })).toMatchObject({ effect: 'not-measured' });
  });

  it('is not spoken of before the action has started', () => {
    expect(tried([LOW, HIGH], { startedOn: null, status: 'planned' })).toBeUndefined();
    expect(tried([LOW, HIGH], { startedOn: '2026-12-01' })).toBeUndefined();
  });
});
