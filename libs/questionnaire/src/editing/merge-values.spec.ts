import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeValues } from './merge-values.ts';

const question = {
  type: 'single-choice',
  code: 'q',
  texts: { nb: 'Hva?', en: 'What?' },
  options: [
    { code: 'a', texts: { nb: 'A' } },
    { code: 'b', texts: { nb: 'B' } },
    { code: 'c', texts: { nb: 'C' } },
  ],
};
const withOption = (at: number, words: string) => ({
  ...question,
  options: question.options.with(at, { code: 'abc'[at] ?? '', texts: { nb: words } }),
});

describe('mergeValues', () => {
  it('joins two languages of one text', () => {
    const mine = { ...question, texts: { nb: 'Hva da?', en: 'What?' } };
    const theirs = { ...question, texts: { nb: 'Hva?', en: 'What then?' } };
    const merged = mergeValues(question, mine, theirs);
    expect(merged.overlaps).toEqual([]);
    expect(merged.joined).toMatchObject({ texts: { nb: 'Hva da?', en: 'What then?' } });
  });

  it('keeps two wordings of the same text apart, and joins the rest', () => {
    const mine = { ...question, theme: 'waiting', texts: { nb: 'Min', en: 'What?' } };
    const theirs = { ...question, required: true, texts: { nb: 'Din', en: 'What?' } };
    const merged = mergeValues(question, mine, theirs);
    expect(merged.overlaps).toEqual([['texts', 'nb']]);
    expect(merged.joined).toEqual({ ...question, theme: 'waiting', required: true, texts: { nb: 'Din', en: 'What?' } });
    expect(merged.after).toEqual({ ...question, theme: 'waiting', required: true, texts: { nb: 'Min', en: 'What?' } });
    expect(merged.before).toEqual({ ...question, theme: 'waiting', required: true });
  });

  it('joins changes of different options, and additions and removals', () => {
    const mine = { ...withOption(0, 'Min A'), options: [...withOption(0, 'Min A').options, { code: 'd', texts: {} }] };
    const theirs = { ...question, options: [withOption(1, 'Din B').options[1], question.options[2]].toReversed() };
    const gone = mergeValues(question, { ...question, options: question.options.slice(1) }, withOption(1, 'Din B'));
    expect(gone).toMatchObject({
      overlaps: [],
      joined: { options: [{ code: 'b', texts: { nb: 'Din B' } }, { code: 'c' }] },
    });
    const both = mergeValues(question, mine, theirs);
    expect(both.overlaps).toEqual([['options', 'a']]); // theirs took away what is changed in mine
    expect(both.joined).toMatchObject({
      options: [{ code: 'c' }, { code: 'd' }, { code: 'b', texts: { nb: 'Din B' } }],
    });
  });

  it('joins an order of mine with words of theirs, and keeps two orders apart', () => {
    const turned = { ...question, options: question.options.toReversed() };
    const words = mergeValues(question, turned, withOption(1, 'Din B'));
    expect(words).toMatchObject({
      overlaps: [],
      joined: { options: [{ code: 'c' }, { texts: { nb: 'Din B' } }, { code: 'a' }] },
    });
    const [a, b, c] = question.options;
    const orders = mergeValues(question, turned, { ...question, options: [b, a, c] });
    expect(orders.overlaps).toEqual([['options', '(order)']]);
    expect(orders.joined).toMatchObject({ options: [{ code: 'b' }, { code: 'a' }, { code: 'c' }] });
    expect(orders.after).toMatchObject({ options: [{ code: 'c' }, { code: 'b' }, { code: 'a' }] });
  });

  it('never makes one rule of two', () => {
    const showIf = { op: 'equals', question: 'x', value: 'ja' };
    const base = { ...question, showIf };
    const mine = { ...base, showIf: { ...showIf, value: 'nei' } };
    const theirs = { ...base, showIf: { ...showIf, question: 'y' } };
    expect(mergeValues(base, mine, theirs).overlaps).toEqual([['showIf']]);
    const answered = { ...question, showIf: { op: 'answered', question: 'x' } };
    const other = { ...question, showIf: { op: 'answered', question: 'y' } };
    expect(mergeValues(question, answered, other).overlaps).toEqual([['showIf']]);
  });

  it('does not give a question both a lens and a role', () => {
    const merged = mergeValues(question, { ...question, lens: 'now' }, { ...question, role: 'background' });
    expect(merged.joined).toEqual({ ...question, role: 'background' });
    expect(merged.after).toEqual({ ...question, lens: 'now' });
    expect(merged.overlaps).not.toEqual([]);
  });

  it('joins languages of the whole as a set of names', () => {
    const whole = { languages: ['nb', 'en'] };
    const merged = mergeValues(whole, { languages: ['nb', 'en', 'pl'] }, { languages: ['nb', 'en', 'uk'] });
    expect(merged.overlaps).toEqual([]);
    expect((merged.joined as { languages: string[] }).languages.toSorted()).toEqual(['en', 'nb', 'pl', 'uk']);
  });

  const value = fc.record(
    {
      texts: fc.dictionary(fc.constantFrom('nb', 'nn', 'en'), fc.constantFrom('', 'x', 'y', 'z')),
      theme: fc.constantFrom('t', 'u'),
      options: fc.uniqueArray(
        fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), texts: fc.dictionary(fc.constant('nb'), fc.string()) }),
        { selector: ({ code }) => code },
      ),
    },
    { requiredKeys: ['texts'] },
  );
  it('is one person’s value where the other has changed nothing, and loses neither side where both have', () => {
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        expect(mergeValues(base, mine, base)).toMatchObject({ joined: mine, overlaps: [] });
        expect(mergeValues(base, base, theirs)).toMatchObject({ joined: theirs, overlaps: [] });
        const merged = mergeValues(base, mine, theirs);
        // What is held fits on what was joined, and touches just the same.
        const again = mergeValues(merged.before, merged.after, merged.joined);
        expect(again.joined).toEqual(merged.joined);
        expect(again.after).toEqual(merged.after);
        const sorted = (paths: typeof merged.overlaps) => paths.map(String).toSorted();
        expect(sorted(again.overlaps)).toEqual(sorted(merged.overlaps));
        // Whoever takes the other side gets all that was not about the overlap just the same.
        const turned = mergeValues(base, theirs, mine);
        expect(turned.overlaps.length > 0).toBe(merged.overlaps.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
