import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aContent,
  aGrid,
  aMultipleChoice,
  aNumber,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import { comparabilityOf, gravest, withOverrides } from './comparability.ts';
import { diffContent } from './diff-content.ts';
import { movedItems } from './moved-items.ts';

const nb = (text: string) => ({ texts: { nb: text } });
const options = (...codes: string[]) => ({ options: codes.map((code) => ({ code, texts: { nb: code } })) });

const aQuestion = (code: string): fc.Arbitrary<Question> =>
  fc.oneof(
    fc
      .record({ text: fc.string(), theme: fc.constantFrom('information', 'waiting') })
      .map(({ text, theme }) => aScale(code, { ...nb(text), theme })),
    fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
      .map((codes) => aSingleChoice(code, options(...codes))),
    fc.record({ max: fc.integer(), required: fc.boolean() }).map((more) => aNumber(code, more)),
    fc.constant(aShortText(code, { hint: { nb: 'Kort', en: 'Brief' } })),
  );
const someContent: fc.Arbitrary<QuestionnaireContent> = fc
  .uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'), { maxLength: 5 })
  .chain((codes) => fc.tuple(fc.tuple(...codes.map(aQuestion)), fc.integer({ min: 0, max: 5 }), fc.boolean()))
  .map(([questions, cut, turned]) => {
    const sections = [aSection('s1', questions.slice(0, cut)), aSection('s2', questions.slice(cut))];
    return aContent([], { sections: turned ? sections.reverse() : sections });
  });

describe('diffContent', () => {
  it('finds nothing between equal contents', () => {
    fc.assert(
      fc.property(someContent, (content) => expect(diffContent(content, structuredClone(content))).toEqual([])),
    );
  });

  it('finds something between contents that are different, and as much both ways', () => {
    fc.assert(
      fc.property(someContent, someContent, (before, after) => {
        const [there, back] = [diffContent(before, after), diffContent(after, before)];
        expect(there.length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
        expect(back.length > 0).toBe(there.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  const scale = aScale('q', nb('Ble du hørt?'));
  const choice = aSingleChoice('c', options('a', 'b'));
  it.each<[what: string, before: Question[], after: Question[], change: object]>([
    [
      'words',
      [scale],
      [aScale('q', nb('Ble du sett?'))],
      { kind: 'text', key: 'q', language: 'nb', before: 'Ble du hørt?', after: 'Ble du sett?' },
    ],
    [
      'a hint that came',
      [scale],
      [{ ...scale, hint: { nb: 'Tenk' } }],
      { kind: 'text', part: 'hint', before: '', after: 'Tenk' },
    ],
    [
      'another theme',
      [scale],
      [{ ...scale, theme: 'waiting' }],
      { kind: 'setting', name: 'theme', before: 'information', after: 'waiting' },
    ],
    [
      'a recording that was replaced',
      [{ ...scale, audio: { nb: 'a'.repeat(64) } }],
      [{ ...scale, audio: { nb: 'b'.repeat(64) } }],
      { kind: 'recording', key: 'q', language: 'nb', before: 'a'.repeat(64), after: 'b'.repeat(64) },
    ],
    [
      'a rule',
      [scale],
      [{ ...scale, showIf: { op: 'answered', question: 'p' } }],
      { kind: 'setting', name: 'showIf', before: undefined },
    ],
    [
      'an option that went',
      [choice],
      [aSingleChoice('c', options('a'))],
      { kind: 'part-removed', list: 'options', code: 'b' },
    ],
    [
      'options in another order',
      [choice],
      [aSingleChoice('c', options('b', 'a'))],
      { kind: 'parts-reordered', list: 'options' },
    ],
    [
      'an exclusive option',
      [aMultipleChoice('m', options('a'))],
      [aMultipleChoice('m', { options: [{ code: 'a', texts: { nb: 'a' }, exclusive: true }] })],
      { kind: 'part-setting', code: 'a', name: 'exclusive' },
    ],
    [
      'a question that came',
      [scale],
      [scale, choice],
      { kind: 'question-added', question: 'c', section: 's1', index: 1 },
    ],
    ['a question that went', [scale, choice], [scale], { kind: 'question-removed', question: 'c' }],
    ['questions in another order', [scale, choice], [choice, scale], { kind: 'question-moved' }],
  ])('names %s', (_, before, after, change) => {
    const changes = diffContent(aContent(before), aContent(after));
    expect(changes).toHaveLength(change && 'part' in change ? 2 : changes.length);
    expect(changes).toContainEqual(expect.objectContaining(change));
  });

  it('names nothing else where a row or an anchor is read by a person, which leaves the figures in one line', () => {
    const [first, ...rest] = scale.points;
    const read = { ...scale, points: first ? [{ ...first, audio: { nb: 'a'.repeat(64) } }, ...rest] : [] };
    expect(diffContent(aContent([scale]), aContent([read]))).toMatchObject([
      { kind: 'recording', key: `q/point/${first?.value}`, part: 'point', before: '' },
    ]);
    expect(comparabilityOf(aContent([scale]), aContent([read]))).toMatchObject([{ mark: 'same', reasons: [] }]);
  });

  it('names a question that went to another section, and sections in another order', () => {
    const sections = (...questions: [Question[], Question[]]) =>
      aContent([], { sections: [aSection('s1', questions[0]), aSection('s2', questions[1])] });
    expect(diffContent(sections([scale], [choice]), sections([], [choice, scale]))).toEqual([
      { kind: 'question-moved', question: 'q', from: { section: 's1', index: 0 }, to: { section: 's2', index: 1 } },
    ]);
    const one = sections([scale], [choice]);
    expect(diffContent(one, { ...one, sections: [...one.sections].reverse() })).toMatchObject([
      { kind: 'section-moved' },
    ]);
  });
});

describe('movedItems', () => {
  it('are as few as explain the new order', () => {
    expect([...movedItems(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d']);
    expect([...movedItems(['a', 'b'], ['b', 'x', 'a'])]).toHaveLength(1);
    expect(movedItems(['a', 'b', 'c'], ['a', 'x', 'c']).size).toBe(0);
  });

  it('leave the others in their old order, whatever the lists', () => {
    const items = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split('')));
    fc.assert(
      fc.property(items, items, (before, after) => {
        const moved = movedItems(before, after);
        const stay = (list: string[], other: string[]) =>
          list.filter((item) => other.includes(item) && !moved.has(item));
        expect(stay(before, after)).toEqual(stay(after, before));
      }),
    );
  });
});

describe('comparability', () => {
  const mark = (before: Question, after: Question, languages = ['nb']) => {
    const [found] = comparabilityOf(aContent([before], { languages }), aContent([after], { languages }));
    return [found?.mark, found?.reasons.join()];
  };
  const ask = (text: string, more = {}) => aScale('q', { ...nb(text), ...more });
  const points = (...values: number[]) => ({ points: values.map((value) => ({ value, texts: { nb: `P${value}` } })) });
  const was = ask('Fikk du vite det du trengte før du reiste hjem?');

  it.each<[string, Question, Question, string, string]>([
    ['nothing changed', was, was, 'same', ''],
    ['only signs changed', was, ask('Fikk du vite det du trengte, før du reiste hjem?'), 'same', ''],
    ['some words changed', was, ask('Fikk du vite alt du trengte før du reiste hjem?'), 'reworded', 'words-changed'],
    ['nearly all words changed', was, ask('Hvordan var samtalen med legen?'), 'not-comparable', 'mostly-other-words'],
    ['it was turned round', ask('Ble du hørt?'), ask('Ble du ikke hørt?'), 'not-comparable', 'turned-round'],
    [
      'a figure in it changed',
      ask('Fikk du hjelp siste 12 måneder?'),
      ask('Fikk du hjelp siste 3 måneder?'),
      'not-comparable',
      'figures-in-words-changed',
    ],
    ['a point came', ask('Bra?', points(1, 2, 3)), ask('Bra?', points(1, 2, 3, 4)), 'not-comparable', 'scale-changed'],
    ['the scale turned', ask('Bra?'), ask('Bra?', { higherIsBetter: false }), 'not-comparable', 'scale-changed'],
    [
      'an option went',
      aSingleChoice('q', options('a', 'b')),
      aSingleChoice('q', options('a')),
      'not-comparable',
      'answers-changed',
    ],
    [
      'others are asked',
      was,
      { ...was, showIf: { op: 'answered', question: 'p' } },
      'not-comparable',
      'asked-of-others',
    ],
    [
      'the type changed',
      aShortText('q', nb('Hva?')),
      { ...aShortText('q', nb('Hva?')), type: 'long-text' },
      'not-comparable',
      'type-changed',
    ],
    ['"don\'t know" came', was, { ...was, allowDontKnow: true }, 'reworded', 'away-answers-changed'],
    ['the theme changed', was, { ...was, theme: 'waiting' }, 'same', ''],
    [
      'a row came',
      aGrid('q'),
      aGrid('q', { rows: [...aGrid('q').rows, { code: 'new', texts: { nb: 'Ny' } }] }),
      'not-comparable',
      'answers-changed',
    ],
  ])('when %s', (_, before, after, expected, reasons) => {
    expect(mark(before, after)).toEqual([expected, reasons]);
  });

  it('looks at a translation for those who answered in it, and not at a language that is new', () => {
    const inTwo = (en?: string) => aScale('q', { texts: { nb: 'Ble du hørt?', ...(en && { en }) } });
    expect(mark(inTwo('Were you heard?'), inTwo('Were you listened to?'), ['nb', 'en'])).toEqual([
      'reworded',
      'translation-changed',
    ]);
    expect(mark(inTwo(), inTwo('Were you heard?'), ['nb', 'en'])).toEqual(['same', '']);
  });

  it('calls a question new that was not there, and moved ones the same', () => {
    const [p, q] = [aScale('p'), aScale('q')];
    const marks = comparabilityOf(aContent([p, q]), aContent([q, p, aScale('r')]));
    expect(marks.map((each) => [each.question, each.mark])).toEqual([
      ['q', 'same'],
      ['p', 'same'],
      ['r', 'new'],
    ]);
  });

  it('lets a person judge otherwise, and is as good as its weakest step', () => {
    const override = { question: 'q', mark: 'same', reason: 'Prøvd på 20 pasienter' } as const;
    const marks = withOverrides([{ question: 'q', mark: 'reworded', reasons: ['words-changed'] }], [override]);
    expect(marks).toMatchObject([{ mark: 'same', reasons: ['words-changed'], override }]);
    expect(gravest(['same', 'not-comparable', 'reworded'])).toBe('not-comparable');
    expect(gravest([])).toBe('same');
  });
});
