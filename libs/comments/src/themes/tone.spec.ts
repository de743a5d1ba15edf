import { describe, expect, it } from '@jest/globals';
import { toneOf } from './tone.ts';

describe('good or could be better', () => {
  it('is decided by what was asked before it is by words', () => {
    expect(toneOf('Alt var bra, takk', 'no', 'better')).toBe('better');
    expect(toneOf('Alt var bra, takk', 'no', 'now')).toBe('good');
  });

  it.each([
    ['Legen var flink og hyggelig', 'good'],
    ['Legen var ikke hyggelig', 'better'],
    ['Ventetiden var altfor lang', 'better'],
    ['Flinke folk, men dårlig mat', 'mixed'],
    ['Jeg var der på tirsdag', 'unclear'],
    ['Eg vart ikkje høyrd, og det var dårleg', 'better'],
  ])('reads "%s" as %s', (text, tone) => {
    expect(toneOf(text, 'no', null)).toBe(tone);
  });

  it('does not let "ikke" reach into the next sentence', () => {
    expect(toneOf('Jeg fikk ikke svar. Flinke folk.', 'no', 'why')).toBe('good');
  });

  it('reads English', () => {
    expect(toneOf("The nurse wasn't helpful", 'en', null)).toBe('better');
    expect(toneOf('Excellent and kind', 'en', null)).toBe('good');
  });
});
