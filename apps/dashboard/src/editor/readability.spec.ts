import { describe, expect, it } from '@jest/globals';
import { readabilityOf } from './readability.ts';

describe('readabilityOf', () => {
  it('finds plain words easy', () => {
    expect(readabilityOf('Fikk du vite det du ville?')).toMatchObject({
      level: 'very-easy',
      heavy: false,
      longWords: [],
    });
  });
  it('points out the longest words of a heavy question first', () => {
    const found = readabilityOf('Opplevde du at personellet koordinerte behandlingen?');
    expect(found).toMatchObject({ heavy: true, longWords: ['behandlingen', 'personellet', 'koordinerte'] });
  });
  it('says nothing about no words', () => {
    expect(readabilityOf(' … ')).toBeUndefined();
  });
});
