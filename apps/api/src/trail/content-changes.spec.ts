import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionnaireContent } from '@medvirk/questionnaire';
import * as fc from 'fast-check';
import { contentChanges } from './content-changes.ts';

const ask = (code: string, words = code, more: object = {}): Question =>
  ({ type: 'long-text', code, texts: { nb: words }, ...more }) as Question;
const asking = (...questions: Question[]): QuestionnaireContent => ({
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [{ code: 's', title: { nb: 'Del' }, questions }],
});

describe('contentChanges', () => {
  it('finds nothing in the same text', () => {
    expect(contentChanges(asking(ask('a'), ask('b')), asking(ask('a'), ask('b')))).toEqual([]);
  });

  it('gives old and new words of a reworded question, by the place of each text', () => {
    const before = asking(ask('a', 'Ble du informert?', { hint: { nb: 'Tenk på alt' } }));
    const after = asking(ask('a', 'Fikk du vite nok?', { hint: { nb: 'Tenk på alt' } }));
    expect(contentChanges(before, after)).toEqual([
      {
        kind: 'question-worded',
        question: 'a',
        texts: [{ key: 'a', before: { nb: 'Ble du informert?' }, after: { nb: 'Fikk du vite nok?' } }],
      },
    ]);
  });

  it('does not take an empty text for a new one', () => {
    expect(contentChanges(asking(ask('a')), asking({ ...ask('a'), texts: { nb: 'a', nn: '' } }))).toEqual([]);
  });

  it('names what else is different, and keeps words apart from it', () => {
    const before = asking(ask('a', 'a', { lens: 'now', theme: 'x' }));
    const after = asking(ask('a', 'b', { lens: 'why', theme: 'x', required: true }));
    expect(contentChanges(before, after)).toMatchObject([
      { kind: 'question-worded', question: 'a' },
      { kind: 'question-changed', question: 'a', what: ['lens', 'required'] },
    ]);
  });

  it('tells added and removed questions, with their words', () => {
    expect(contentChanges(asking(ask('a')), asking(ask('b')))).toEqual([
      { kind: 'question-added', question: 'b', texts: [{ key: 'b', before: null, after: { nb: 'b' } }] },
      { kind: 'question-removed', question: 'a', texts: [{ key: 'a', before: { nb: 'a' }, after: null }] },
    ]);
  });

  it('calls the one question moved that was, not those that made room', () => {
    const [a, b, c, d] = [ask('a'), ask('b'), ask('c'), ask('d')];
    expect(contentChanges(asking(a, b, c, d), asking(d, a, b, c))).toEqual([
      { kind: 'question-moved', question: 'd', behind: null },
    ]);
    expect(contentChanges(asking(a, b, c, d), asking(b, c, a, d))).toEqual([
      { kind: 'question-moved', question: 'a', behind: 'c' },
    ]);
  });

  it('lets those that did not move stand in their old order, whatever the new one is', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.shuffledSubarray(codes), fc.shuffledSubarray(codes), (one, other) => {
        const changes = contentChanges(
          asking(...one.map((code) => ask(code))),
          asking(...other.map((code) => ask(code))),
        );
        const kinds = (kind: string) =>
          changes.filter((change) => change.kind === kind).map(({ question }) => question);
        expect(kinds('question-added').sort()).toEqual(other.filter((code) => !one.includes(code)).sort());
        expect(kinds('question-removed').sort()).toEqual(one.filter((code) => !other.includes(code)).sort());
        const moved = kinds('question-moved');
        const still = (list: string[], inBoth: string[]) =>
          list.filter((code) => inBoth.includes(code) && !moved.includes(code));
        expect(still(other, one)).toEqual(still(one, other));
      }),
    );
  });
});
