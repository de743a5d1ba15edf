import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { record, redo, startHistory, undo } from './undo-history.ts';

describe('undo history', () => {
  it('joins typing in one field to one step', () => {
    let history = startHistory('');
    for (const text of ['H', 'He', 'Hei']) history = record(history, text, 'q1.nb');
    history = record(history, 'Hei du', 'q2.nb');
    expect(undo(history).present).toBe('Hei');
    expect(undo(undo(history)).present).toBe('');
  });

  it('starts a new step after an undo, also in the same field', () => {
    const typed = record(record(startHistory('a'), 'ab', 'x'), 'abc', 'x');
    const again = record(undo(typed), 'ay', 'x');
    expect(undo(again).present).toBe('a');
    expect(again.future).toEqual([]);
  });

  it('does nothing when there is nothing to undo or redo', () => {
    const history = startHistory(1);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('redoes exactly what was undone, however far back one goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), fc.nat(50), (values, steps) => {
        let history = startHistory<number | string>('start');
        for (const value of values) history = record(history, value);
        const { present } = history;
        let at = history;
        for (let step = 0; step < steps; step += 1) at = undo(at);
        for (let step = 0; step < steps; step += 1) at = redo(at);
        expect(at.present).toBe(present);
      }),
    );
  });
});
