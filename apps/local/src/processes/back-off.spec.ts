import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BACK_OFF, nextWait } from './back-off.ts';
import { LastLines } from './last-lines.ts';

describe('nextWait', () => {
  it.each([
    [0, 1000],
    [1, 2000],
    [2, 4000],
    [4, 16_000],
    [5, 30_000],
    [5000, 30_000],
  ])('after %d earlier failures waits %d ms', (before, wait) => {
    expect(nextWait(BACK_OFF, before, 100).wait).toBe(wait);
  });

  it('begins anew after a long healthy run', () => {
    expect(nextWait(BACK_OFF, 9, 60_000)).toEqual({ failures: 1, wait: 1000 });
  });

  it('never waits shorter than the first or longer than the longest', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (before, ranFor) => {
        const { wait } = nextWait(BACK_OFF, before, ranFor);
        expect(wait).toBeGreaterThanOrEqual(BACK_OFF.first);
        expect(wait).toBeLessThanOrEqual(BACK_OFF.longest);
      }),
    );
  });
});

describe('LastLines', () => {
  it('keeps the last lines only, also when they come in pieces', () => {
    const lines = new LastLines(2);
    for (const piece of ['one\ntw', 'o\nthr', 'ee\nfo', 'ur']) lines.add(piece);
    expect(String(lines)).toBe('three\nfour');
  });

  it('is the same however the output is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })), (pieces) => {
        const cut = new LastLines(5);
        for (const piece of pieces) cut.add(piece);
        const whole = new LastLines(5);
        whole.add(pieces.join(''));
        expect(String(cut)).toBe(String(whole));
      }),
    );
  });
});
