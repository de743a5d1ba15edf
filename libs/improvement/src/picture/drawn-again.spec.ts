import { describe, expect, it } from '@jest/globals';
import { dischargeFacts } from '../facts/discharge.example.ts';
import type { PictureFacts } from '../facts/picture-facts.ts';
import { drawPicture } from './draw-picture.ts';

const other = (change: Partial<PictureFacts>): PictureFacts => ({ ...dischargeFacts, ...change });
/** The same facts as other objects: nothing is remembered of them. */
const anew = (facts: PictureFacts): PictureFacts =>
  other({ ...facts, questions: facts.questions.map((each) => ({ ...each })) });
const [action] = dischargeFacts.actions;
const [comment] = dischargeFacts.comments;
const [quoted] = dischargeFacts.proposals;

describe('a picture that is looked at again', () => {
  it('is the same picture while nothing has changed, at any time of the day', () => {
    const first = drawPicture(dischargeFacts);
    expect(drawPicture(other({ now: new Date('2026-11-21T23:59:59Z') }))).toBe(first);
    expect(first).toEqual(drawPicture(anew(dischargeFacts)));
  });

  it.each<[string, PictureFacts]>([
    ['a day on which an action begins', other({ now: new Date('2026-01-01T00:00:00Z') })],
    ['another least number', other({ k: 60 })],
    ['another unit', other({ unitId: 'another' })],
    ['a later period', other({ period: { ...dischargeFacts.period, to: '2026-11-30' } })],
    ['an action that is no longer there', other({ actions: [] })],
    ['another outcome of an action', other({ actions: action ? [{ ...action, outcome: 'Noe annet' }] : [] })],
    ['more comments', other({ comments: comment ? [{ ...comment, n: comment.n + 20 }] : [] })],
    ['a proposal that is worded anew', other({ proposals: quoted ? [{ ...quoted, text: 'Et annet forslag' }] : [] })],
    ['evidence taken back', other({ experience: [] })],
    ['a quote', other({ quotes: [{ id: 'q', lens: 'now', question: 'words-now', text: 'Ingen sa noe.' }] })],
    ['a question less', other({ questions: dischargeFacts.questions.slice(0, -1) })],
  ])('is drawn anew for %s', (_, facts) => {
    const before = drawPicture(dischargeFacts);
    const drawn = drawPicture(facts);
    expect(drawn).toEqual(drawPicture(anew(facts)));
    expect(drawn).not.toEqual(before);
    expect(drawPicture(dischargeFacts)).toEqual(before);
  });
});
