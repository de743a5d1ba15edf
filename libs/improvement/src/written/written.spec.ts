import { describe, expect, it } from '@jest/globals';
import type { Evidence, Figure } from '../evidence/evidence.ts';
import { dischargeFacts } from '../facts/discharge.example.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { evidenceOf, staleReasons } from './staleness.ts';
import { strayNumbers } from './stray-numbers.ts';

const figure = (estimate: number, half = 0.06): Figure => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
  n: 148,
  level: 0.95,
  method: 'wilson',
});
const period = { from: '2026-05-01', to: '2026-10-31' };
const about = { question: 'q', versionId: 'v', measure: 'favourable-share', unitId: 'u' } as const;
const share = (estimate: number): Evidence => ({ kind: 'statistic', ...about, figure: figure(estimate), period });
const compared = (verdict: 'higher' | 'lower' | 'not-clearly-different'): Evidence => ({
  kind: 'comparison',
  ...about,
  unit: figure(0.6),
  others: figure(0.7),
  verdict,
  period,
});
const said: Evidence = {
  kind: 'council',
  id: 'e',
  text: 'Mange ringer',
  source: 'Møte',
  date: '2026-01-05',
  author: 'Kari',
};

describe('a written statement', () => {
  it('stands while the evidence does', () => {
    expect(staleReasons([share(0.72), said], [said, share(0.75)])).toEqual([]);
    const picture = evidenceOf(drawPicture(dischargeFacts));
    expect(picture.length).toBeGreaterThan(5);
    expect(staleReasons(picture, picture)).toEqual([]);
  });

  it('is stale when a figure has left the interval that it had', () => {
    expect(staleReasons([share(0.72)], [share(0.79)])).toEqual(['figure-moved']);
  });

  it('is stale when a test says something else', () => {
    expect(staleReasons([compared('lower')], [compared('not-clearly-different')])).toEqual(['verdict-changed']);
  });

  it('is stale when what it rests on is gone', () => {
    expect(staleReasons([said, share(0.72)], [share(0.72)])).toEqual(['evidence-gone']);
  });
});

describe('numbers in a written statement', () => {
  it.each([
    '72 % er fornøyde (66–78 %), av 148',
    'Om lag 7 av 10 fikk vite nok',
    'Nesten 3 av 4 fikk vite nok',
    'De fleste fikk vite nok',
    'Siden mai 2026 har 72 % fått vite nok',
  ])('may be those of the evidence: %s', (text) => {
    expect(strayNumbers(text, [share(0.72)])).toEqual([]);
  });

  it.each([
    ['85 % er fornøyde', ['85']],
    ['9 av 10 fikk vite nok', ['9']], // ten is a month of the period
    ['72 % av 4000', ['4000']],
  ])('are named when the evidence does not hold them: %s', (text, stray) => {
    expect(strayNumbers(text, [share(0.72)])).toEqual(stray);
  });
});
