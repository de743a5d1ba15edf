import { describe, expect, it } from '@jest/globals';
import type { GivenAnswer } from '../answers/answer.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import { extentPoints } from '../content/scale-presets.ts';
import { awaySigns, keyedDifferently, keysOf, type PaperItem, paperItems, readKeyed } from './keyed-answer.ts';

const text = (nb: string) => ({ nb });
const options = ['Telefon', 'Papir', 'Møte'].map((words, at) => ({ code: `o${at}`, texts: text(words) }));
const CONTENT = {
  title: text('Hjemreise'),
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: text('Del'),
      questions: [
        { type: 'single-choice', code: 'how', texts: text('Hvordan?'), options, allowDontKnow: true },
        { type: 'multiple-choice', code: 'which', texts: text('Hvilke?'), options },
        { type: 'ranking', code: 'order', texts: text('Rekkefølge?'), options },
        {
          type: 'scale',
          code: 'extent',
          texts: text('I hvilken grad?'),
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
        },
        {
          type: 'scale',
          code: 'all',
          texts: text('Alt i alt?'),
          points: [0, 1, 2].map((value) => ({ value, texts: {} })),
          higherIsBetter: true,
          display: 'numbers',
        },
        { type: 'number', code: 'days', texts: text('Døgn?'), decimals: true },
        { type: 'date', code: 'when', texts: text('Når?') },
        { type: 'time', code: 'clock', texts: text('Klokka?') },
        { type: 'long-text', code: 'more', texts: text('Mer?') },
        { type: 'attachment', code: 'file', texts: text('Bilde?'), kinds: ['image'], maxBytes: 1000, maxFiles: 1 },
      ],
    },
  ],
} as unknown as QuestionnaireContent;

const item = (code: string): PaperItem => {
  const found = paperItems(CONTENT).find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};
const read = (code: string, typed: string) => {
  const keyed = readKeyed(item(code), typed, 'nb');
  return keyed.kind === 'answer'
    ? keyed.answer.state === 'answered'
      ? keyed.answer.value
      : keyed.answer.state
    : keyed.kind;
};

describe('what is keyed from paper', () => {
  it('leaves out what can’t stand on paper', () => {
    expect(paperItems(CONTENT).map(({ code }) => code)).not.toContain('file');
  });

  it.each([
    ['how', '2', 'o1'],
    ['how', ' 3 ', 'o2'],
    ['how', '4', 'unreadable'],
    ['how', '', 'nothing'],
    ['how', '?', 'dont-know'],
    ['how', '-', 'unreadable'],
    ['which', '3 1', ['o0', 'o2']],
    ['which', '1,2', ['o0', 'o1']],
    ['which', '1 1', 'unreadable'],
    ['which', '1 9', 'unreadable'],
    ['order', '3 1', ['o2', 'o0']],
    ['all', '0', 0],
    ['all', '3', 'unreadable'],
    ['days', '2,5', 2.5],
    ['days', '-1', -1],
    ['days', 'to', 'unreadable'],
    ['when', '3.2.2026', '2026-02-03'],
    ['when', '03/02 2026', '2026-02-03'],
    ['when', '2026-02-03', '2026-02-03'],
    ['when', '2026', 'unreadable'],
    ['clock', '930', '09:30'],
    ['clock', '9.30', '09:30'],
    ['clock', '25.00', 'unreadable'],
    ['more', ' Bra  mat ', 'Bra  mat'],
  ])('%s: %j is read as %j', (code, typed, value) => {
    expect(read(code, typed)).toEqual(value);
  });

  it('counts boxes that have words, and types numbers as they are printed', () => {
    const [first] = keysOf(item('extent'), 'nb');
    expect(first?.key).toBe('1');
    expect(read('extent', '1')).toBe(first?.value);
    expect(keysOf(item('all'), 'nb').map(({ key }) => key)).toEqual(['0', '1', '2']);
    expect([awaySigns(item('how')), awaySigns(item('which'))]).toEqual([['?'], []]);
  });

  it('tells what two people have keyed differently, and passes over spaces', () => {
    const answered = (value: string): GivenAnswer => ({ state: 'answered', value });
    const first = { a: answered('o0'), b: answered('Bra  mat'), c: { state: 'dont-know' } as const };
    const second = { a: answered('o1'), b: answered(' Bra mat'), d: answered('x') };
    expect(keyedDifferently(first, second, ['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd']);
    expect(keyedDifferently(first, first, ['a', 'b', 'c'])).toEqual([]);
  });
});
