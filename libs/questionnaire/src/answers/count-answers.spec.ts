import { describe, expect, it } from '@jest/globals';
import {
  aConsent,
  aContent,
  aGrid,
  aHidden,
  aMultipleChoice,
  aNumber,
  anAllocation,
  anAttachment,
  anImageMap,
  aRanking,
  aRepeat,
  aTime,
  oneOfEachPlain,
} from '../content/a-question.builder.ts';
import type { AnswerValue, StoredAnswer } from './answer.ts';
import { compileForm } from './compile-form.ts';
import { countAnswers } from './count-answers.ts';

const answered = (value: AnswerValue): StoredAnswer => ({ state: 'answered', value });
const BANDS = [
  { code: 'young', texts: {}, from: 18, to: 39 },
  { code: 'old', texts: {}, from: 40 },
];
const lines = (cells: ReturnType<typeof countAnswers>) =>
  cells.map(({ question, kind, value }) => `${question} ${kind} ${value}`);

describe('countAnswers', () => {
  const form = compileForm(aContent(oneOfEachPlain()));

  it('counts the response, a state per question, and values only where there is a list of them, or classes', () => {
    const cells = countAnswers(form, {
      'single-choice': answered('b'),
      'multiple-choice': answered(['a', 'c']),
      scale: answered(4),
      'short-text': answered('Kari'),
      'long-text': answered('Alt var bra'),
      number: answered(37),
      date: answered('2026-03-01'),
    });
    expect(lines(cells)).toEqual([
      ' response ',
      'single-choice state answered',
      'single-choice value b',
      'multiple-choice state answered',
      'multiple-choice value a',
      'multiple-choice value c',
      'scale state answered',
      'scale value 4',
      'short-text state answered',
      'long-text state answered',
      'number state answered',
      'number value 20..50',
      'date state answered',
      'date value 2026',
    ]);
  });

  it.each([
    ['a ranking by option and rank', aRanking('q', { minRanked: 1 }), { q: answered(['c', 'a']) }, ['q c.1', 'q a.2']],
    ['each row of a grid', aGrid('q'), { 'q.x': answered('a'), 'q.y': answered('b') }, ['q.x a', 'q.y b']],
    [
      'points by how many each got',
      anAllocation('q'),
      { 'q.a': answered(10), 'q.b': answered(0) },
      ['q.a 10', 'q.b 0'],
    ],
    ['areas as chosen options', anImageMap('q'), { q: answered(['back']) }, ['q back']],
    ['a consent', aConsent('q'), { q: answered('yes') }, ['q yes']],
    ['a group by how many there are', aRepeat('q'), { q: answered({ instances: [{}, {}] }) }, ['q 2']],
    ['a link by its parameter', aHidden('q'), { q: answered('poster') }, ['q poster']],
    ['no file', anAttachment('q'), { q: answered(['x']) }, []],
    ['a time by its part of the day', aTime('q'), { q: answered('07:30') }, ['q 6..9']],
    ['a number in its band', aNumber('q', { bands: BANDS }), { q: answered(40) }, ['q old']],
    ['no number outside all bands', aNumber('q', { bands: BANDS }), { q: answered(17) }, []],
  ])('counts %s', (_, question, answers, expected) => {
    const cells = countAnswers(compileForm(aContent([question])), answers);
    expect(cells.flatMap((cell) => (cell.kind === 'value' ? [`${cell.question} ${cell.value}`] : []))).toEqual(
      expected,
    );
  });

  it('keeps the other five states apart, without values', () => {
    const states = ['dont-know', 'not-relevant', 'prefer-not-to-say', 'skipped', 'not-shown'] as const;
    for (const state of states) {
      expect(lines(countAnswers(form, { scale: { state } })).filter((line) => line.startsWith('scale'))).toEqual([
        `scale state ${state}`,
      ]);
    }
  });

  it('counts a question that the response does not name as not shown, whatever it is called', () => {
    const odd = compileForm(aContent([aMultipleChoice('constructor'), aMultipleChoice('q')]));
    expect(lines(countAnswers(odd, {}))).toEqual([' response ', 'constructor state not-shown', 'q state not-shown']);
  });

  it('does not count what the form does not have', () => {
    expect(countAnswers(compileForm(aContent([])), { gone: answered('a') })).toHaveLength(1);
  });
});
