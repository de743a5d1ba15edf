import { describe, expect, it } from '@jest/globals';
import { dischargeFacts } from '../facts/discharge.example.ts';
import type { PictureFacts } from '../facts/picture-facts.ts';
import { measureScales } from './measured-scales.ts';

/** The same facts as other objects: nothing is remembered of them. */
const anew = (facts: PictureFacts): PictureFacts => ({
  ...facts,
  questions: facts.questions.map((each) => ({ ...each })),
});

describe('measured scales', () => {
  it('are not measured again from the very same facts', () => {
    const [first] = measureScales(dischargeFacts);
    expect(first).toBeDefined();
    expect(measureScales(dischargeFacts)[0]).toBe(first);
  });

  const measuredOn = dischargeFacts.actions.find(({ measureQuestion }) => measureQuestion);
  const other = (change: Partial<PictureFacts>): PictureFacts => ({ ...dischargeFacts, ...change });
  it.each<[string, PictureFacts]>([
    ['a month had not ended', other({ now: new Date('2026-10-15T10:00:00Z') })],
    ['k is another', other({ k: 60 })],
    ['an action has gone', other({ actions: [] })],
    [
      'an action began at another time',
      other({ actions: measuredOn ? [{ ...measuredOn, startedOn: '2026-06-01' }] : [] }),
    ],
  ])('are what their facts say when %s', (_, facts) => {
    measureScales(dischargeFacts);
    const measured = measureScales(facts);
    expect(measured).toEqual(measureScales(anew(facts)));
    expect(measured).not.toEqual(measureScales(dischargeFacts));
    expect(measureScales(dischargeFacts)).toEqual(measureScales(anew(dischargeFacts)));
  });
});
