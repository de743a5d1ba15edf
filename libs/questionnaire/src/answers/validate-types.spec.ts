import { describe, expect, it } from '@jest/globals';
import {
  aConsent,
  aContent,
  aDate,
  aDateTime,
  aGrid,
  aNumber,
  anAllocation,
  anAttachment,
  anImageMap,
  aRanking,
  aRepeat,
  aScale,
  aShortText,
  aSingleChoice,
  aTime,
} from '../content/a-question.builder.ts';
import { type Item, itemsOfQuestion } from '../content/items.ts';
import type { Question } from '../content/question.ts';
import { ENGINES } from '../logic/all-engines.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { AnswerValue, GivenAnswer, GivenAnswers } from './answer.ts';
import { compileForm } from './compile-form.ts';

import { validateAnswer } from './validate-answer.ts';
import { validateResponse } from './validate-response.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb' };
const answered = (value: AnswerValue): GivenAnswer => ({ state: 'answered', value });
const file = (number: number) => `6a3f1a52-9c5e-4b7e-8f0a-3f1d2c4b5a6${number}`;
const first = (question: Question): Item => itemsOfQuestion(question)[0] as Item;

const PARTLY = aRanking('q', { minRanked: 1, maxRanked: 2 });
const CONDITIONAL = aRanking('q', {
  options: [
    { code: 'a', texts: {} },
    { code: 'b', texts: {} },
    { code: 'c', texts: {}, showIf: { op: 'answered', question: 'x' } },
  ],
});
const instances = (...list: Record<string, GivenAnswer>[]): AnswerValue => ({ instances: list }) as AnswerValue;

describe('validateAnswer', () => {
  it.each<[string, Question, AnswerValue, string]>([
    ['a whole order', aRanking('q'), ['c', 'a', 'b'], 'fine'],
    ['a part of an order where all is asked for', aRanking('q'), ['c'], 'too-few-ranked 3'],
    ['the most important only, where that is enough', PARTLY, ['b'], 'fine'],
    ['more than may be ranked', PARTLY, ['a', 'b', 'c'], 'too-many-ranked 2'],
    ['the same thing twice', aRanking('q'), ['a', 'a', 'b'], 'wrong-type'],
    ['a thing that is not there', aRanking('q'), ['a', 'b', 'z'], 'unknown-option'],
    ['one thing as a text', PARTLY, 'a', 'wrong-type'],
    ['an order without what only some are shown', CONDITIONAL, ['b', 'a'], 'fine'],

    ['an address', aShortText('q', { format: 'email' }), 'kari.nordmann@sykehus.example', 'fine'],
    ['an address without a place', aShortText('q', { format: 'email' }), 'kari@', 'not-an-email'],
    ['an address with two places', aShortText('q', { format: 'email' }), 'a@b.no@c.no', 'not-an-email'],
    ['an address with a space', aShortText('q', { format: 'email' }), 'kari n@b.no', 'not-an-email'],
    ['a Norwegian number with spaces', aShortText('q', { format: 'phone' }), '22 22 55 55', 'fine'],
    ['a number from abroad', aShortText('q', { format: 'phone' }), '+46 (0)8-123 456 78', 'fine'],
    ['words for a number', aShortText('q', { format: 'phone' }), 'ring meg', 'not-a-phone'],
    ['too many digits', aShortText('q', { format: 'phone' }), '1234567890123456', 'not-a-phone'],
    ['a web address as people write it', aShortText('q', { format: 'url' }), 'www.helse.example/side', 'fine'],
    ['a web address in full', aShortText('q', { format: 'url' }), 'https://helse.example', 'fine'],
    ['a word for a web address', aShortText('q', { format: 'url' }), 'helse', 'not-a-url'],
    ['a postal code', aShortText('q', { format: 'postal-code' }), '0150', 'fine'],
    ['half a postal code', aShortText('q', { format: 'postal-code' }), '015', 'not-a-postal-code'],
    ['a text that fits the pattern', aShortText('q', { pattern: pattern('[A-Z]{2}\\d{3}') }), ' AB123 ', 'fine'],
    ['a text that fits in part', aShortText('q', { pattern: pattern('[A-Z]{2}\\d{3}') }), 'AB1234', 'wrong-pattern'],

    ['a month', aDate('q', { precision: 'month' }), '2026-03', 'fine'],
    ['a day where a month is asked for', aDate('q', { precision: 'month' }), '2026-03-01', 'not-a-month'],
    ['a month that does not exist', aDate('q', { precision: 'month' }), '2026-13', 'not-a-month'],
    ['the month that the first day lies in', aDate('q', { precision: 'month', min: '2026-03-15' }), '2026-03', 'fine'],
    ['a month too early', aDate('q', { precision: 'month', min: '2026-03-15' }), '2026-02', 'too-early 2026-03'],
    ['a year', aDate('q', { precision: 'year' }), '1950', 'fine'],
    ['a year too late', aDate('q', { precision: 'year', max: '2026-01-01' }), '2027', 'too-late 2026'],
    ['a short year', aDate('q', { precision: 'year' }), '50', 'not-a-year'],
    ['a time', aTime('q'), '07:30', 'fine'],
    ['midnight', aTime('q'), '00:00', 'fine'],
    ['a time after the last', aTime('q'), '24:00', 'not-a-time'],
    ['a time in words', aTime('q'), 'halv åtte', 'not-a-time'],
    ['a time too early', aTime('q', { min: '08:00' }), '07:59', 'too-early 08:00'],
    ['a moment', aDateTime('q'), '2026-03-01T07:30', 'fine'],
    ['a moment on a day that does not exist', aDateTime('q'), '2026-02-30T07:30', 'not-a-date-time'],
    ['a moment with a zone', aDateTime('q'), '2026-03-01T07:30Z', 'not-a-date-time'],
    ['a moment too late', aDateTime('q', { max: '2026-03-01T07:00' }), '2026-03-01T07:30', 'too-late 2026-03-01T07:00'],

    ['points in steps', anAllocation('q', { step: 5 }), 5, 'fine'],
    ['points between steps', anAllocation('q', { step: 5 }), 3, 'not-in-steps 5'],
    ['more points than there are', anAllocation('q'), 11, 'too-large 10'],
    ['fewer points than none', anAllocation('q'), -1, 'too-small 0'],

    ['areas', anImageMap('q'), ['back', 'head'], 'fine'],
    ['an area that is not there', anImageMap('q'), ['foot'], 'unknown-option'],
    ['more areas than asked for', anImageMap('q', { maxSelected: 1 }), ['back', 'head'], 'too-many-chosen 1'],

    ['files', anAttachment('q'), [file(1), file(2)], 'fine'],
    ['a name for a file', anAttachment('q'), ['../x'], 'wrong-type'],
    ['more files than asked for', anAttachment('q'), [file(1), file(2), file(3)], 'too-many-files 2'],
    ['a file twice', anAttachment('q'), [file(1), file(1)], 'wrong-type'],

    ['yes', aConsent('q'), 'yes', 'fine'],
    ['neither yes nor no', aConsent('q'), 'maybe', 'unknown-option'],

    ['no stay', aRepeat('q'), instances(), 'fine'],
    ['a stay', aRepeat('q'), instances({ how: answered(3) }), 'fine'],
    ['a stay with one answer missing', aRepeat('q'), instances({ how: answered(3) }, {}), 'required 1/how'],
    ['a stay with a wrong answer', aRepeat('q'), instances({ how: answered(9) }), 'unknown-option 0/how'],
    ['a stay with an unknown question', aRepeat('q'), instances({ what: answered(9) }), 'unknown-question 0/what'],
    [
      'a stay with an inherited name',
      aRepeat('q'),
      instances({ constructor: answered(9) } as never),
      'unknown-question 0/constructor',
    ],
    ['too few stays', aRepeat('q', { minInstances: 1 }), instances(), 'too-few-instances 1'],
    [
      'too many stays',
      aRepeat('q', { maxInstances: 1 }),
      instances({ how: answered(1) }, { how: answered(1) }),
      'too-many-instances 1',
    ],
    ['a list for stays', aRepeat('q'), ['x'], 'wrong-type'],
    ['stays for a list', aRanking('q'), instances({}), 'wrong-type'],
    ['stays for a text', aShortText('q'), instances({}), 'wrong-type'],
    ['stays for a number', aNumber('q'), instances({}), 'wrong-type'],
    ['stays for a date', aDate('q'), instances({}), 'not-a-date'],
  ])('%s', (_, question, value, expected) => {
    const problem = validateAnswer(first(question), answered(value), ENGINES);
    const where = problem?.inside ? `${problem.inside.instance}/${problem.inside.item}` : problem?.limit;
    expect(problem ? [problem.code, where].filter((part) => part !== undefined).join(' ') : 'fine').toBe(expected);
  });

  it('hands on the words of the pattern', () => {
    const question = aShortText('q', { pattern: pattern('\\d') });
    expect(validateAnswer(question, answered('x'), ENGINES)).toEqual({
      question: 'q',
      code: 'wrong-pattern',
      message: { nb: 'Ett tall.' },
    });
  });
});

function pattern(expression: string) {
  return { expression, message: { nb: 'Ett tall.' } };
}

/** Problems as 'key code limit', in order; the stored states where there are none. */
function outcome(questions: Question[], given: GivenAnswers): string[] {
  const check = validateResponse(compileForm(aContent(questions)), given, CONTEXT);
  if (check.ok) {
    return Object.entries(check.answers).map(([key, answer]) =>
      answer.state === 'answered' ? `${key} ${JSON.stringify(answer.value)}` : `${key} ${answer.state}`,
    );
  }
  return check.problems.map(({ question, code, limit }) =>
    [question, code, limit].filter((part) => part !== undefined).join(' '),
  );
}

describe('validateResponse', () => {
  it('asks for each row of a required grid, and lets a row be answered otherwise', () => {
    const grid = aGrid('g', { required: true, allowDontKnow: true });
    expect(outcome([grid], { 'g.x': answered('a') })).toEqual(['g.y required']);
    expect(outcome([grid], { 'g.x': answered('a'), 'g.y': { state: 'dont-know' } })).toEqual([
      'g.x "a"',
      'g.y dont-know',
    ]);
  });

  it('knows no answer to a grid as a whole', () => {
    expect(outcome([aGrid('g')], { g: answered('a') })).toEqual(['g unknown-question']);
  });

  it('does not show the row whose rule does not hold', () => {
    const rows = [
      { code: 'x', texts: {} },
      { code: 'y', texts: {}, showIf: { op: 'equals', question: 'q', value: 'a' } as const },
    ];
    const asked = [aSingleChoice('q'), aGrid('g', { rows, required: true })];
    expect(outcome(asked, { q: answered('b'), 'g.x': answered('a'), 'g.y': answered('z') })).toEqual([
      'q "b"',
      'g.x "a"',
      'g.y not-shown',
    ]);
    expect(outcome(asked, { q: answered('a'), 'g.x': answered('a') })).toEqual(['g.y required']);
  });

  it('keeps own words only where they belong to what is chosen', () => {
    const options = [
      { code: 'a', texts: {} },
      { code: 'else', texts: {}, other: true },
    ];
    const asked = [aSingleChoice('q', { options, comment: { nb: 'Hvorfor?' } })];
    expect(outcome(asked, { q: answered('else'), 'q.other': answered('Noe') })).toEqual([
      'q "else"',
      'q.other "Noe"',
      'q.comment skipped',
    ]);
    expect(outcome(asked, { q: answered('a'), 'q.other': answered('Noe'), 'q.comment': answered('Derfor') })).toEqual([
      'q "a"',
      'q.other not-shown',
      'q.comment "Derfor"',
    ]);
  });

  it('asks for the unit of a number that is given', () => {
    const units = ['kg', 'g'].map((code) => ({ code, texts: {} }));
    expect(outcome([aNumber('n', { units })], { n: answered(3) })).toEqual(['n.unit required']);
    expect(outcome([aNumber('n', { units })], {})).toEqual(['n skipped', 'n.unit not-shown']);
  });

  it.each<[string, Question, GivenAnswers, string[]]>([
    ['all points', anAllocation('p'), { 'p.a': answered(7), 'p.b': answered(3) }, ['p.a 7', 'p.b 3', 'p.c 0']],
    ['too few points', anAllocation('p'), { 'p.a': answered(7) }, ['p wrong-sum 10']],
    ['too many points', anAllocation('p'), { 'p.a': answered(7), 'p.b': answered(4) }, ['p sum-too-large 10']],
    [
      'a part of the points, where that is enough',
      anAllocation('p', { rule: 'at-most' }),
      { 'p.a': answered(7) },
      ['p.a 7', 'p.b 0', 'p.c 0'],
    ],
    [
      'more than the most',
      anAllocation('p', { rule: 'at-most' }),
      { 'p.a': answered(10), 'p.b': answered(1) },
      ['p sum-too-large 10'],
    ],
    ['no points', anAllocation('p'), {}, ['p.a skipped', 'p.b skipped', 'p.c skipped']],
    ['no points where they are required', anAllocation('p', { required: true }), {}, ['p required']],
    ['a wrong number of points, said once', anAllocation('p'), { 'p.a': answered(11) }, ['p.a too-large 10']],
    [
      '"don\'t know" to all',
      anAllocation('p', { required: true, allowDontKnow: true }),
      { 'p.a': { state: 'dont-know' } },
      ['p.a dont-know', 'p.b skipped', 'p.c skipped'],
    ],
  ])('takes or refuses %s', (_, question, given, expected) => {
    expect(outcome([question], given)).toEqual(expected);
  });

  it('goes on without a consent, unless it is needed', () => {
    expect(outcome([aConsent('c')], { c: answered('no') })).toEqual(['c "no"']);
    expect(outcome([aConsent('c', { required: true })], { c: answered('no') })).toEqual(['c consent-needed']);
    expect(outcome([aConsent('c', { required: true })], {})).toEqual(['c required']);
    expect(outcome([aConsent('c', { required: true })], { c: answered('yes') })).toEqual(['c "yes"']);
  });

  it('stops at a check that must hold, and asks about one that may be let stand', () => {
    const check = (severity: 'stop' | 'ask') => ({
      code: 'high',
      holds: { op: 'at-least', question: 'q', value: 3 } as const,
      message: { nb: 'Er du sikker?' },
      severity,
    });
    const stopping = compileForm(aContent([aScale('q', { checks: [check('stop')] })]));
    expect(validateResponse(stopping, { q: answered(2) }, CONTEXT)).toEqual({
      ok: false,
      problems: [{ question: 'q', code: 'check', check: 'high', message: { nb: 'Er du sikker?' } }],
    });
    expect(validateResponse(stopping, { q: answered(3) }, CONTEXT).ok).toBe(true);
    const asking = compileForm(aContent([aScale('q', { checks: [check('ask')] })]));
    expect(validateResponse(asking, { q: answered(2) }, CONTEXT)).toMatchObject({
      ok: true,
      answers: { q: answered(2) },
      asks: [{ question: 'q', severity: 'ask' }],
    });
  });
});
