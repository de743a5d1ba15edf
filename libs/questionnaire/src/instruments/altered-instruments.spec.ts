import { describe, expect, it } from '@jest/globals';
import { aContent, aScale, aSection, aShortText } from '../content/a-question.builder.ts';
import type { InstrumentNotice, QuestionnaireContent } from '../content/content.ts';
import { alteredInstruments } from './altered-instruments.ts';

const locked: InstrumentNotice = {
  code: 'five',
  version: '1',
  title: { nb: 'Fem spørsmål' },
  owner: 'Noen',
  licence: 'CC BY-ND 4.0',
  notice: null,
  source: null,
  mayBeAltered: false,
};
const mark = { instrument: 'five' };
const [a, b, own] = [aScale('a', mark), aShortText('b', mark), aScale('own')];
const before: QuestionnaireContent = aContent([a, b, own], { instruments: [locked] });
const after = (questions: QuestionnaireContent['sections'][number]['questions'], instruments = [locked]) =>
  alteredInstruments(before, aContent(questions, { instruments })).map(({ question, what }) =>
    question ? `${question} ${what}` : what,
  );

describe('a locked instrument', () => {
  it('may get other questions around it, and a theme, lens or duty to answer of its own', () => {
    expect(after([own, aScale('new'), a, b])).toEqual([]);
    expect(after([{ ...a, theme: 'other', lens: 'better', required: true }, b])).toEqual([]);
    const moved = aContent([], { sections: [aSection('s9', [own]), aSection('s8', [a, b])], instruments: [locked] });
    expect(alteredInstruments(before, moved)).toEqual([]);
  });

  it('may be taken out as a whole, with or without its notice', () => {
    expect(after([own])).toEqual([]);
    expect(after([own], [])).toEqual([]);
  });

  it.each([
    ['other words', { texts: { nb: 'Andre ord?' } }],
    ['words in one more language', { texts: { ...a.texts, en: 'Other words?' } }],
    ['a hint', { hint: { nb: 'Tenk etter' } }],
    ['another scale', { points: a.points.slice(1) }],
    ['a rule that hides it', { showIf: { op: 'answered', question: 'own' } as const }],
    ['a way not to answer', { allowDontKnow: true }],
  ])('is altered by %s', (_, change) => {
    expect(after([{ ...a, ...change }, b, own])).toEqual(['a question-changed']);
  });

  it('is altered when a part is taken out, added, or put in another order', () => {
    expect(after([a, own])).toEqual(['b part-removed']);
    expect(after([a, b, aScale('c', mark)])).toEqual(['c question-added']);
    expect(after([b, own, a])).toEqual(['order-changed']);
  });

  it('can not be made free by taking its notice or its mark away', () => {
    expect(after([a, b], [])).toEqual(['notice-changed']);
    expect(after([a, b], [{ ...locked, mayBeAltered: true }])).toEqual(['notice-changed']);
    expect(after([aScale('a'), aShortText('b')])).toEqual(['a part-removed', 'b part-removed']);
  });

  it('is not the same as one that may be altered', () => {
    const free = aContent([a, b], { instruments: [{ ...locked, mayBeAltered: true }] });
    expect(alteredInstruments(free, aContent([{ ...a, texts: { nb: 'Andre ord' } }]))).toEqual([]);
  });
});
