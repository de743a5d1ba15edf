import { describe, expect, it } from '@jest/globals';
import { hasUnsaved, type SavingEvent, saving, sendAfter, startSaving } from './saving.ts';

const after = (...events: SavingEvent[]) => events.reduce(saving, startSaving(3));

describe('saving', () => {
  it('waits a moment after an edit, then sends', () => {
    const state = after({ type: 'edited' });
    expect(state.phase).toBe('waiting');
    expect(sendAfter(state)).toBe(900);
  });

  it('builds on the revision that the server answered with', () => {
    expect(after({ type: 'edited' }, { type: 'sending' }, { type: 'saved', revision: 4 })).toEqual(startSaving(4));
  });

  it('does not call it saved when something was written meanwhile', () => {
    const state = after({ type: 'edited' }, { type: 'sending' }, { type: 'edited' }, { type: 'saved', revision: 4 });
    expect(state).toMatchObject({ phase: 'waiting', revision: 4 });
    expect(hasUnsaved(state)).toBe(true);
  });

  it('keeps the edits and tries again more and more seldom without a connection, at most every half minute', () => {
    let state = after({ type: 'edited' });
    const waits: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      state = saving(saving(state, { type: 'sending' }), { type: 'failed', code: 'NETWORK' });
      waits.push(sendAfter(state));
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(hasUnsaved(state)).toBe(true);
  });

  it('stops and asks when somebody else has saved, and does not send by itself', () => {
    const state = after({ type: 'edited' }, { type: 'sending' }, { type: 'failed', code: 'VERSION_CHANGED_MEANWHILE' });
    expect(state.phase).toBe('conflict');
    expect(sendAfter(saving(state, { type: 'edited' }))).toBeUndefined();
  });

  it('sends again on the newest revision when mine is kept, and rests when theirs is taken', () => {
    const conflict = after(
      { type: 'edited' },
      { type: 'sending' },
      { type: 'failed', code: 'VERSION_CHANGED_MEANWHILE' },
    );
    expect(saving(conflict, { type: 'kept-mine', revision: 9 })).toMatchObject({ phase: 'waiting', revision: 9 });
    expect(saving(conflict, { type: 'took-theirs', revision: 9 })).toEqual(startSaving(9));
  });

  it('says what was refused, and tries again after the next edit', () => {
    const refused = after({ type: 'edited' }, { type: 'sending' }, { type: 'failed', code: 'INPUT_NOT_VALID' });
    expect(refused).toMatchObject({ phase: 'refused', code: 'INPUT_NOT_VALID' });
    expect(sendAfter(refused)).toBeUndefined();
    expect(saving(refused, { type: 'edited' }).phase).toBe('waiting');
  });
});
