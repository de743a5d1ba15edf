import { describe, expect, it } from '@jest/globals';
import {
  aCalculated,
  aContent,
  aGrid,
  aHidden,
  aMultipleChoice,
  aNumber,
  anAllocation,
  anInformationText,
  aRanking,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
} from '../content/a-question.builder.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { Condition } from '../logic/condition.ts';
import type { AnswerValue, GivenAnswers } from './answer.ts';
import { compileForm } from './compile-form.ts';
import { endingOf, visibleSections } from './form.ts';
import { openForm } from './live-form.ts';
import { validateResponse } from './validate-response.ts';

const CONTEXT: AnsweringContext = { role: 'patient', language: 'nb', today: '2026-06-01', seed: 7 };
const given = (values: Record<string, AnswerValue>): GivenAnswers =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { state: 'answered', value }]));
const is = (question: string, value: string): Condition => ({ op: 'equals', question, value });
const option = (code: string, more = {}) => ({ code, texts: { nb: `Valg ${code}` }, ...more });

const met = (content: QuestionnaireContent, values: Record<string, AnswerValue> = {}, context = CONTEXT) =>
  visibleSections(compileForm(content), given(values), context);
const question = (content: QuestionnaireContent, code: string, values: Record<string, AnswerValue> = {}) =>
  met(content, values)
    .flatMap(({ questions }) => questions)
    .find((each) => each.code === code);
const stored = (content: QuestionnaireContent, values: Record<string, AnswerValue>) => {
  const check = validateResponse(compileForm(content), given(values), CONTEXT);
  return check.ok ? check.answers : check.problems;
};

describe('options', () => {
  const content = aContent([
    aSingleChoice('first'),
    aMultipleChoice('q', {
      options: [option('a'), option('b', { showIf: is('first', 'b') }), option('c', { showIf: is('first', 'b') })],
    }),
  ]);
  const codes = (values: Record<string, AnswerValue>) => {
    const found = question(content, 'q', values);
    return found && 'options' in found ? found.options.map(({ code }) => code) : undefined;
  };

  it('are met where their rule holds', () => {
    expect(codes({})).toEqual(['a']);
    expect(codes({ first: 'b' })).toEqual(['a', 'b', 'c']);
  });

  it('that are gone are dropped from what was chosen, and nothing else is', () => {
    expect(stored(content, { first: 'b', q: ['a', 'b'] })).toMatchObject({ q: { value: ['a', 'b'] } });
    expect(stored(content, { first: 'a', q: ['a', 'b'] })).toMatchObject({ q: { value: ['a'] } });
    expect(stored(content, { first: 'a', q: ['b', 'c'] })).toMatchObject({ q: { state: 'skipped' } });
  });

  it('that nobody has ever offered are still refused', () => {
    expect(stored(content, { first: 'a', q: ['a', 'z'] })).toEqual([{ question: 'q', code: 'unknown-option' }]);
  });

  it.each([
    ['chosen', ['a', 'b'], ['a', 'b', 'none']],
    ['not-chosen', ['a', 'b'], ['c', 'none']],
    ['chosen', undefined, ['none']],
    ['not-chosen', undefined, ['a', 'b', 'c', 'none']],
  ] as const)('are carried forward: %s of %j', (which, chosen, expected) => {
    const carried = aContent([
      aMultipleChoice('source', { options: ['a', 'b', 'c'].map((code) => option(code)) }),
      aSingleChoice('q', {
        options: ['a', 'b', 'c', 'none'].map((code) => option(code)),
        optionsFrom: { question: 'source', which },
      }),
    ]);
    const values: Record<string, AnswerValue> = chosen ? { source: [...chosen] } : {};
    expect(question(carried, 'q', values)).toMatchObject({ options: expected.map((code) => ({ code })) });
  });

  it('when none is left, take their question with them, and what is said beside it', () => {
    const carried = aContent([
      aMultipleChoice('source'),
      aRanking('q', { comment: { nb: 'Hvorfor?' }, optionsFrom: { question: 'source', which: 'chosen' } }),
    ]);
    expect(met(carried)[0]?.questions.map(({ code }) => code)).toEqual(['source']);
    expect(stored(carried, { 'q.comment': 'Fordi' })).toMatchObject({
      q: { state: 'not-shown' },
      'q.comment': { state: 'not-shown' },
    });
    expect(stored(carried, { source: ['a', 'b'], q: ['b', 'a'], 'q.comment': 'Fordi' })).toMatchObject({
      q: { value: ['b', 'a'] },
      'q.comment': { value: 'Fordi' },
    });
  });

  it('of an allocation and units of a number follow their rules, too', () => {
    const shares = aContent([
      aSingleChoice('first'),
      anAllocation('q', { options: [option('a'), option('b', { showIf: is('first', 'b') })], rule: 'at-most' }),
      aNumber('n', { units: [option('cm'), option('m', { showIf: is('first', 'b') })] }),
    ]);
    expect(question(shares, 'q')).toMatchObject({ options: [{ code: 'a' }] });
    expect(question(shares, 'n')).toMatchObject({ units: [{ code: 'cm' }] });
    expect(stored(shares, { 'q.a': 3, 'q.b': 4 })).toMatchObject({
      'q.a': { value: 3 },
      'q.b': { state: 'not-shown' },
    });
  });
});

describe('options of an allocation', () => {
  const shares = aContent([
    aMultipleChoice('source', { options: ['a', 'b', 'c'].map((code) => option(code)) }),
    anAllocation('q', {
      options: ['a', 'b', 'c'].map((code) => option(code)),
      optionsFrom: { question: 'source', which: 'chosen' },
      rule: 'at-most',
    }),
  ]);

  it('are carried forward, and take the question with them when none is left', () => {
    expect(question(shares, 'q', { source: ['a', 'c'] })).toMatchObject({ options: [{ code: 'a' }, { code: 'c' }] });
    expect(question(shares, 'q')).toBeUndefined();
    expect(stored(shares, { source: ['a', 'c'], 'q.a': 3, 'q.b': 4 })).toMatchObject({
      'q.a': { value: 3 },
      'q.b': { state: 'not-shown' },
      'q.c': { value: 0 },
    });
  });
});

describe('rows', () => {
  it('are met where their rule holds, or where they were chosen before; without rows there is no grid', () => {
    const rows = [
      { code: 'a', texts: { nb: 'a' } },
      { code: 'b', texts: { nb: 'b' }, showIf: is('first', 'b') },
    ];
    const content = aContent([
      aSingleChoice('first'),
      aMultipleChoice('source', { options: [option('a'), option('b')] }),
      aGrid('q', { rows, rowsFrom: { question: 'source', which: 'chosen' } }),
    ]);
    expect(question(content, 'q')).toBeUndefined();
    expect(question(content, 'q', { source: ['b'] })).toBeUndefined();
    expect(question(content, 'q', { source: ['b'], first: 'b' })).toMatchObject({ rows: [{ code: 'b' }] });
    expect(stored(content, { source: ['a'], first: 'b', 'q.a': 'a', 'q.b': 'a' })).toMatchObject({
      'q.a': { value: 'a' },
      'q.b': { state: 'not-shown' },
    });
  });
});

describe('what is required', () => {
  const content = aContent([
    aSingleChoice('first'),
    aShortText('q', { requiredIf: is('first', 'b') }),
    aGrid('g', { requiredIf: is('first', 'b') }),
  ]);

  it('may hang on an answer, and is said so', () => {
    expect(question(content, 'q', { first: 'a' })).toMatchObject({ required: false });
    expect(question(content, 'q', { first: 'b' })).toMatchObject({ required: true });
    expect(stored(content, { first: 'a' })).toMatchObject({ q: { state: 'skipped' } });
    expect(stored(content, { first: 'b' })).toEqual([
      { question: 'q', code: 'required' },
      { question: 'g.x', code: 'required' },
      { question: 'g.y', code: 'required' },
    ]);
  });

  it('stays required where it always is', () => {
    const always = aContent([aSingleChoice('first'), aScale('q', { required: true, requiredIf: is('first', 'b') })]);
    expect(question(always, 'q')).toMatchObject({ required: true });
  });
});

describe('a jump', () => {
  const content = aContent([], {
    sections: [
      aSection('s1', [aSingleChoice('first')], {
        jumps: [
          { if: is('first', 'c'), to: { ending: 'out' } },
          { if: is('first', 'b'), to: { section: 's3' } },
        ],
      }),
      aSection('s2', [aScale('second'), aHidden('from')], { jumps: [{ to: { ending: 'out' } }] }),
      aSection('s3', [aScale('third')]),
    ],
    endings: [
      { code: 'out', title: { nb: 'Takk for nå' }, showIf: is('first', 'z') },
      { code: 'usual', title: { nb: 'Takk, du ga {{third|ingen}} poeng' } },
    ],
  });
  const way = (values: Record<string, AnswerValue>) => [
    ...met(content, values).map(({ section }) => section.code),
    endingOf(compileForm(content), given(values), CONTEXT)?.title.nb,
  ];

  it('leads past sections to a later one, or to an ending', () => {
    expect(way({ first: 'b', third: 4 })).toEqual(['s1', 's3', 'Takk, du ga Punkt 4 poeng']);
    expect(way({ first: 'c', third: 4 })).toEqual(['s1', 'Takk for nå']);
    expect(way({ first: 'a' })).toEqual(['s1', 's2', 'Takk for nå']);
  });

  it('drops what was answered in what it passes over', () => {
    expect(stored(content, { first: 'b', second: 3, from: 'poster', third: 4 })).toMatchObject({
      second: { state: 'not-shown' },
      from: { state: 'not-shown' },
      third: { value: 4 },
    });
  });

  it('back, or to nowhere, is passed over', () => {
    const odd = aContent([], {
      sections: [
        aSection('s1', [aScale('q')]),
        aSection('s2', [aScale('r')], {
          jumps: [{ to: { section: 's1' } }, { to: { section: 'gone' } }, { to: { ending: 'gone' } }],
        }),
        aSection('s3', [aScale('s')]),
      ],
    });
    expect(met(odd).map(({ section }) => section.code)).toEqual(['s1', 's2', 's3']);
    expect(endingOf(compileForm(odd), {}, CONTEXT)).toBeUndefined();
  });

  it('from a section that is hidden is not taken', () => {
    const hidden = aContent([], {
      sections: [
        aSection('s1', [aScale('q')]),
        aSection('s2', [aScale('r')], {
          showIf: { op: 'answered', question: 'q' },
          jumps: [{ to: { ending: 'out' } }],
        }),
        aSection('s3', [aScale('s')]),
      ],
      endings: [{ code: 'out', title: { nb: 'Slutt' }, showIf: { op: 'language', languages: ['en'] } }],
    });
    expect(met(hidden).map(({ section }) => section.code)).toEqual(['s1', 's3']);
    expect(met(hidden, { q: 1 }).map(({ section }) => section.code)).toEqual(['s1', 's2']);
  });
});

describe('texts', () => {
  const content = aContent([], {
    sections: [
      aSection('s1', [aSingleChoice('who'), aShortText('name')]),
      aSection(
        's2',
        [
          aScale('q', { texts: { nb: 'Hva med {{ who | det }}, {{name|du}}?' }, hint: { nb: 'Om {{name|deg}}' } }),
          anInformationText('i', { texts: { nb: 'Om {{who}}' } }),
        ],
        { title: { nb: 'Om {{who|noe}}' }, intro: { nb: 'Uendret' } },
      ),
    ],
  });
  const texts = (values: Record<string, AnswerValue>) => {
    const [, second] = met(content, values);
    return [second?.section.title.nb, ...(second?.questions ?? []).map((each) => each.texts.nb)];
  };

  it('take in answers in words, and other words where there is no answer', () => {
    expect(texts({ who: 'b', name: ' Kari\nNordmann ' })).toEqual([
      'Om Valg b',
      'Hva med Valg b, Kari Nordmann?',
      'Om Valg b',
    ]);
    expect(texts({})).toEqual(['Om noe', 'Hva med det, du?', 'Om ']);
  });

  it('take an answer as it is written: no places in it are filled, and a story is cut', () => {
    expect(texts({ name: '{{who|x}} <b>' })[1]).toBe('Hva med det, {{who|x}} <b>?');
    expect(texts({ name: 'x'.repeat(200) })[1]).toContain(`${'x'.repeat(200)}?`);
    expect(texts({ name: 'x'.repeat(201) })[1]).toContain(`${'x'.repeat(200)}…?`);
  });
});

describe('an order for each person', () => {
  const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
  const content = aContent(
    [aSingleChoice('q', { options: codes.map((code) => option(code)), randomOrder: { keepLast: 1 } })],
    {},
  );
  const order = (seed: number | undefined) => {
    const found = met(content, {}, { ...CONTEXT, seed })[0]?.questions[0];
    return found && 'options' in found ? found.options.map(({ code }) => code).join('') : '';
  };

  it('is the same for the same seed, another for another, and as written without one', () => {
    expect(order(1)).toBe(order(1));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => order(seed))).size).toBeGreaterThan(30);
    expect(order(undefined)).toBe('abcdef');
    for (let seed = 0; seed < 50; seed += 1) expect(order(seed).at(-1)).toBe('f');
  });

  it('moves questions within their section and sections within the whole', () => {
    const moving = aContent([], {
      sections: ['s1', 's2', 's3', 's4'].map((section) =>
        aSection(
          section,
          ['a', 'b', 'c', 'd'].map((code) => aScale(`${section}${code}`)),
          { randomOrder: {} },
        ),
      ),
      randomOrder: { keepFirst: 1 },
    });
    const seen = Array.from({ length: 40 }, (_, seed) => met(moving, {}, { ...CONTEXT, seed }));
    expect(new Set(seen.map((all) => all.map(({ section }) => section.code).join())).size).toBe(6);
    expect(new Set(seen.map((all) => all[0]?.section.code))).toEqual(new Set(['s1']));
    expect(new Set(seen.map((all) => all[0]?.questions.map(({ code }) => code).join())).size).toBeGreaterThan(15);
  });
});

describe('calculated values', () => {
  const content = aContent([
    aCalculated('double', { expression: '{n} * 2' }),
    aNumber('n', { decimals: true }),
    aCalculated('big', { expression: '{double} > 10' }),
    aCalculated('words', { expression: 'labels({s})' }),
    aSingleChoice('s', { showIf: is('big', 'yes') }),
    aCalculated('wrong', { expression: '{gone} +' }),
    aCalculated('nothing', { expression: "otherwise({big} = 'x', false)" }),
  ]);

  it('are worked out alike for everybody, whatever is sent, and may look ahead', () => {
    expect(stored(content, { n: 6, s: 'b', double: 99 })).toMatchObject({
      double: { value: 12 },
      big: { value: 'yes' },
      words: { value: 'Valg b' },
      wrong: { state: 'skipped' },
    });
    expect(stored(content, { n: 2, s: 'b' })).toMatchObject({
      double: { value: 4 },
      big: { value: 'no' },
      s: { state: 'not-shown' },
      words: { state: 'skipped' },
    });
    expect(stored(content, {})).toMatchObject({ double: { state: 'skipped' }, big: { state: 'skipped' } });
  });

  it('and hidden ones are never met and never sent', () => {
    const silent = aContent([
      aScale('q'),
      aCalculated('c', { expression: '{q}' }),
      aHidden('from'),
      aHidden('fixed', { source: { kind: 'constant', value: 'x' } }),
    ]);
    const live = openForm(compileForm(silent), CONTEXT, given({ q: 3, from: 'poster', fixed: 'y', c: 9 }));
    expect(live.sections()[0]?.questions.map(({ code }) => code)).toEqual(['q']);
    expect(live.counted()).toEqual(given({ q: 3, from: 'poster' }));
    expect(live.answer('fixed')).toEqual({ state: 'answered', value: 'x' });
    live.set('from', { state: 'answered', value: 'kari@example.org' });
    expect(live.answer('from')).toEqual({ state: 'skipped' });
  });
});

describe('rules that go in circles', () => {
  const content = aContent([
    aScale('a', { showIf: { op: 'answered', question: 'b' } }),
    aScale('b', { showIf: { op: 'answered', question: 'c' } }),
    aScale('c', { showIf: { op: 'answered', question: 'a' } }),
    aScale('d', { showIf: { op: 'not', of: { op: 'answered', question: 'a' } } }),
    aCalculated('self', { expression: '{self} + 1' }),
  ]);

  it('are named with the way round, and what stands in them is not shown; everything else is', () => {
    const form = compileForm(content);
    expect(form.plan.circles.map((circle) => circle.join(' '))).toEqual(['a b c', 'self']);
    expect(met(content, { a: 1, b: 1, c: 1 })[0]?.questions.map(({ code }) => code)).toEqual(['d']);
    expect(stored(content, { a: 1, d: 2 })).toMatchObject({ a: { state: 'not-shown' }, d: { value: 2 } });
  });
});
