import { describe, expect, it } from '@jest/globals';
import {
  aConsent,
  aContent,
  aDate,
  aDateTime,
  aGrid,
  aMultipleChoice,
  aNumber,
  anAllocation,
  anAttachment,
  anImageMap,
  anInformationText,
  aRanking,
  aRepeat,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
  aTime,
  dualCells,
  oneOfEach,
} from './a-question.builder.ts';
import { checkContent } from './check-content.ts';
import { QuestionnaireContent } from './content.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Question } from './question.ts';
import { zeroToTenPoints } from './scale-presets.ts';

type Example = [what: string, right: QuestionnaireContent, wrong: QuestionnaireContent, problem: ContentProblem];
const at = { section: 's1', question: 'q' };
const points = (...values: number[]) => values.map((value) => ({ value, texts: { nb: `Punkt ${value}` } }));
const inTwo = (more: Partial<QuestionnaireContent>) =>
  aContent(
    [
      anInformationText('i', { texts: { nb: 'Hei', en: 'Hi' } }),
      aNumber('n', { texts: { nb: 'Tall?', en: 'Number?' } }),
    ],
    {
      title: { nb: 'Skjema', en: 'Form' },
      languages: ['nb', 'en'],
      sections: [],
      ...more,
    },
  );
const sectionInTwo = (number: Parameters<typeof aNumber>[1], more = {}) =>
  inTwo({
    sections: [
      aSection('s1', [aNumber('q', { texts: { nb: 'Tall?', en: 'Number?' }, ...number })], {
        title: { nb: 'Del', en: 'Part' },
        ...more,
      }),
    ],
  });

const EXAMPLES: Example[] = [
  [
    'two questions with one code',
    aContent([aScale('q'), aScale('r')]),
    aContent([aScale('q'), aScale('q')]),
    { code: 'duplicate-code', ...at },
  ],
  [
    'two questions with one code in different sections',
    aContent([], { sections: [aSection('s0', [aScale('r')]), aSection('s1', [aScale('q')])] }),
    aContent([], { sections: [aSection('s0', [aScale('q')]), aSection('s1', [aScale('q')])] }),
    { code: 'duplicate-code', ...at },
  ],
  [
    'two sections with one code',
    aContent([], { sections: [aSection('s1', [aScale('q')]), aSection('s2', [])] }),
    aContent([], { sections: [aSection('s1', [aScale('q')]), aSection('s1', [])] }),
    { code: 'duplicate-code', section: 's1' },
  ],
  [
    'a rule about a question that is not there',
    aContent([aScale('r'), aScale('q', { showIf: { op: 'answered', question: 'r' } })]),
    aContent([aScale('r'), aScale('q', { showIf: { op: 'answered', question: 'x' } })]),
    { code: 'unknown-question-in-rule', detail: 'x', ...at },
  ],
  [
    'a rule about a later question',
    aContent([aScale('r'), aScale('q', { showIf: { op: 'answered', question: 'r' } })]),
    aContent([aScale('q', { showIf: { op: 'not', of: { op: 'answered', question: 'r' } } }), aScale('r')]),
    { code: 'rule-looks-ahead', detail: 'r', ...at },
  ],
  [
    'a question whose rule is about itself',
    aContent([aScale('q')]),
    aContent([aScale('q', { showIf: { op: 'answered', question: 'q' } })]),
    { code: 'rule-looks-ahead', detail: 'q', ...at },
  ],
  [
    'a section whose rule is about a question inside it',
    aContent([], {
      sections: [
        aSection('s0', [aScale('q')]),
        aSection('s1', [aScale('r')], { showIf: { op: 'answered', question: 'q' } }),
      ],
    }),
    aContent([], {
      sections: [
        aSection('s0', [aScale('q')]),
        aSection('s1', [aScale('r')], { showIf: { op: 'answered', question: 'r' } }),
      ],
    }),
    { code: 'rule-looks-ahead', detail: 'r', section: 's1' },
  ],
  [
    'a title without words',
    aContent([aScale('q')]),
    aContent([aScale('q')], { title: { nb: ' ' } }),
    { code: 'missing-text', language: 'nb' },
  ],
  [
    'a question that lacks a language',
    sectionInTwo({}),
    sectionInTwo({ texts: { nb: 'Tall?' } }),
    { code: 'missing-text', language: 'en', ...at },
  ],
  [
    'an option without words',
    aContent([aSingleChoice('q')]),
    aContent([aSingleChoice('q', { options: [{ code: 'a', texts: {} }] })]),
    { code: 'missing-text', language: 'nb', detail: 'a', ...at },
  ],
  [
    'a labelled point without words',
    aContent([aScale('q')]),
    aContent([aScale('q', { points: [...points(1), { value: 2, texts: {} }, ...points(3)] })]),
    { code: 'missing-text', language: 'nb', detail: '2', ...at },
  ],
  [
    'a row of numbers without words at its ends',
    aContent([aScale('q', { display: 'numbers', points: zeroToTenPoints({ nb: 'Verst' }, { nb: 'Best' }) })]),
    aContent([aScale('q', { display: 'numbers', points: zeroToTenPoints({ nb: 'Verst' }, {}) })]),
    { code: 'missing-text', language: 'nb', detail: '10', ...at },
  ],
  [
    'a hint in one of two languages',
    sectionInTwo({ hint: { nb: 'I år', en: 'In years' } }),
    sectionInTwo({ hint: { nb: 'I år' } }),
    { code: 'missing-text', language: 'en', detail: 'hint', ...at },
  ],
  [
    'a unit of a number in one of two languages',
    sectionInTwo({ unit: { nb: 'år', en: 'years' } }),
    sectionInTwo({ unit: { nb: 'år', en: '' } }),
    { code: 'missing-text', language: 'en', detail: 'unit', ...at },
  ],
  [
    'an introduction to a section in one of two languages',
    sectionInTwo({}, { intro: { nb: 'Nå', en: 'Now' } }),
    sectionInTwo({}, { intro: { en: 'Now' } }),
    { code: 'missing-text', language: 'nb', detail: 'intro', section: 's1' },
  ],
  [
    'a question that does not say what its answers are for',
    aContent([aShortText('q')]),
    aContent([{ type: 'short-text', code: 'q', texts: { nb: 'Hva?' } }]),
    { code: 'missing-lens-or-role', ...at },
  ],
  [
    'a lens without a theme',
    aContent([aShortText('q', { theme: 'waiting', lens: 'better' })]),
    aContent([{ type: 'short-text', code: 'q', texts: { nb: 'Hva?' }, lens: 'better' }]),
    { code: 'missing-theme', ...at },
  ],
  [
    'nothing to answer',
    aContent([anInformationText('i'), aScale('q')]),
    aContent([anInformationText('i')]),
    { code: 'no-questions' },
  ],
  [
    'two options with one code',
    aContent([aMultipleChoice('q')]),
    aContent([aMultipleChoice('q', { options: ['a', 'a'].map((code) => ({ code, texts: { nb: 'Ja' } })) })]),
    { code: 'duplicate-option', detail: 'a', ...at },
  ],
  [
    'two points with one value',
    aContent([aScale('q', { points: points(1, 2) })]),
    aContent([aScale('q', { points: points(2, 2) })]),
    { code: 'duplicate-point', detail: '2', ...at },
  ],
  [
    'a number between limits that cross',
    aContent([aNumber('q', { min: 3, max: 3 })]),
    aContent([aNumber('q', { min: 4, max: 3 })]),
    { code: 'impossible-limits', ...at },
  ],
  [
    'a date between limits that cross',
    aContent([aDate('q', { min: '2026-01-01', max: '2026-01-01' })]),
    aContent([aDate('q', { min: '2026-01-02', max: '2026-01-01' })]),
    { code: 'impossible-limits', ...at },
  ],
  [
    'more to choose at least than at most',
    aContent([aMultipleChoice('q', { minSelected: 2, maxSelected: 2 })]),
    aContent([aMultipleChoice('q', { minSelected: 3, maxSelected: 2 })]),
    { code: 'impossible-limits', ...at },
  ],
  [
    'more to choose than can be chosen together',
    aContent([aMultipleChoice('q', { minSelected: 3 })]),
    aContent([aMultipleChoice('q', { minSelected: 4 })]), // a, b, c; "none" is chosen alone
    { code: 'impossible-limits', ...at },
  ],
];

/** What is wrong, a question that has it right, one that has it wrong, and the problems of the latter. */
const asset = 'a'.repeat(64);
const option = (code: string, more = {}) => ({ code, texts: { nb: `Valg ${code}` }, ...more });
const looksAhead = { op: 'answered', question: 'q' } as const;
const TYPES: [string, Question, Question, ...string[]][] = [
  ['two rows with one code', aGrid('q'), aGrid('q', { rows: [option('x'), option('x')] }), 'duplicate-row x'],
  [
    'two cells with one code',
    aGrid('q'),
    aGrid('q', { cells: { kind: 'multiple', options: [option('a'), option('a')] } }),
    'duplicate-option a',
  ],
  ['a file that must be added', anAttachment('q'), anAttachment('q', { required: true }), 'required-file'],
  ['a row without words', aGrid('q'), aGrid('q', { rows: [{ code: 'x', texts: {} }] }), 'missing-text x'],
  [
    'a row whose rule looks at its own grid',
    aGrid('q', { rows: [option('x', { showIf: { op: 'answered', question: 'before' } })] }),
    aGrid('q', { rows: [option('x', { showIf: { op: 'answered', question: 'q.x' } })] }),
    'rule-looks-ahead q.x',
  ],
  [
    'a dual grid without a theme, which gives both lenses itself',
    aGrid('q', { cells: dualCells(), theme: 'waiting' }),
    { ...withoutPurpose(aGrid('q', { cells: dualCells() })) },
    'missing-theme',
  ],
  [
    'a grid that is for nothing in one of its rows only',
    {
      ...withoutPurpose(aGrid('q')),
      theme: 'waiting',
      rows: [option('x', { lens: 'now' }), option('y', { lens: 'why' })],
    },
    { ...withoutPurpose(aGrid('q')), theme: 'waiting', rows: [option('x', { lens: 'now' }), option('y')] },
    'missing-lens-or-role',
  ],
  [
    'two options that open a field for own words',
    aSingleChoice('q', { options: [option('a'), option('b', { other: true })] }),
    aSingleChoice('q', { options: [option('a', { other: true }), option('b', { other: true })] }),
    'several-other-options',
  ],
  [
    'an option whose rule looks at its own question',
    aSingleChoice('q', { options: [option('a', { showIf: { op: 'answered', question: 'before' } })] }),
    aSingleChoice('q', { options: [option('a', { showIf: looksAhead })] }),
    'rule-looks-ahead q',
  ],
  [
    'a choice of pictures with an option without one',
    aSingleChoice('q', { display: 'pictures', options: [option('a', { image: { asset, alt: { nb: 'En hånd' } } })] }),
    aSingleChoice('q', { display: 'pictures', options: [option('a')] }),
    'missing-picture a',
  ],
  [
    'a picture without words for those who do not see it',
    aScale('q', { image: { asset, alt: { nb: 'En hånd' } } }),
    aScale('q', { image: { asset, alt: {} } }),
    'missing-text image',
  ],
  [
    'more smileys than faces can tell apart',
    aScale('q', { display: 'smileys' }),
    aScale('q', { display: 'smileys', points: points(1, 2, 3, 4, 5, 6, 7, 8) }),
    'too-many-points 7',
  ],
  [
    'a film without captions',
    anInformationText('q', { media: { kind: 'video', asset, alt: { nb: 'Film' }, captions: { nb: asset } } }),
    anInformationText('q', { media: { kind: 'video', asset, alt: { nb: 'Film' }, captions: {} } }),
    'missing-captions',
  ],
  [
    'more to rank than may be ranked',
    aRanking('q', { minRanked: 2, maxRanked: 2 }),
    aRanking('q', { minRanked: 3, maxRanked: 2 }),
    'impossible-limits',
  ],
  ['more to rank than there is', aRanking('q', { minRanked: 3 }), aRanking('q', { minRanked: 4 }), 'impossible-limits'],
  [
    'points that the steps do not add up to',
    anAllocation('q', { total: 10, step: 5 }),
    anAllocation('q', { total: 10, step: 3 }),
    'uneven-steps',
  ],
  [
    'points in more steps than can be counted one by one',
    anAllocation('q', { total: 100 }),
    anAllocation('q', { total: 101 }),
    'uneven-steps',
  ],
  [
    'two areas with one code',
    anImageMap('q'),
    anImageMap('q', { areas: [...anImageMap('q').areas, ...anImageMap('q').areas.slice(0, 1)] }),
    'duplicate-option head',
  ],
  [
    'more areas to point at than there are',
    anImageMap('q', { minSelected: 2 }),
    anImageMap('q', { minSelected: 3 }),
    'impossible-limits',
  ],
  [
    'bands that overlap',
    aNumber('q', { bands: [option('old', { from: 40 }), option('young', { to: 39 })] }),
    aNumber('q', { bands: [option('old', { from: 40 }), option('young', { to: 40 })] }),
    'overlapping-bands young',
  ],
  [
    'a band that holds nothing',
    aNumber('q', { bands: [option('a', { from: 1, to: 1 }), option('b', { from: 2 })] }),
    aNumber('q', { bands: [option('a', { from: 1, to: 0 }), option('b', { from: 2 })] }),
    'impossible-limits',
  ],
  [
    'a pattern that can not be read',
    aShortText('q', { pattern: { expression: '[A-Z]{2}\\d+', message: { nb: 'To bokstaver og tall.' } } }),
    aShortText('q', { pattern: { expression: '[A-Z', message: { nb: 'To bokstaver og tall.' } } }),
    'unreadable-pattern 1',
  ],
  [
    'times that cross',
    aTime('q', { min: '08:00', max: '08:00' }),
    aTime('q', { min: '08:01', max: '08:00' }),
    'impossible-limits',
  ],
  [
    'moments that cross',
    aDateTime('q', { min: '2026-01-01T08:00', max: '2026-01-01T08:00' }),
    aDateTime('q', { min: '2026-01-01T08:00', max: '2025-12-31T08:00' }),
    'impossible-limits',
  ],
  [
    'fewer instances at most than at least',
    aRepeat('q', { minInstances: 3 }),
    aRepeat('q', { minInstances: 4 }),
    'impossible-limits',
  ],
  [
    'a rule inside a repeated group',
    aRepeat('q'),
    aRepeat('q', { questions: [aScale('how', { showIf: { op: 'answered', question: 'before' } })] }),
    'rule-in-group how',
  ],
  [
    'what is wrong with a question inside a repeated group',
    aRepeat('q', { questions: [aNumber('age', { min: 1, max: 1 })] }),
    aRepeat('q', { questions: [aNumber('age', { min: 2, max: 1 })] }),
    'impossible-limits age',
  ],
  ['a consent without a way to say no', aConsent('q'), aConsent('q', { no: {} }), 'missing-text no'],
  [
    'a check that looks at a later question',
    aScale('q', { checks: [aCheck('q')] }),
    aScale('q', { checks: [aCheck('later')] }),
    'unknown-question-in-rule later',
  ],
];

function withoutPurpose<Q extends { theme?: string; lens?: unknown; role?: unknown }>(question: Q) {
  const { theme: _theme, lens: _lens, role: _role, ...rest } = question;
  return rest;
}

function aCheck(question: string) {
  return {
    code: 'c',
    holds: { op: 'answered', question } as const,
    message: { nb: 'Stemmer dette?' },
    severity: 'ask' as const,
  };
}

describe('checkContent', () => {
  it.each(EXAMPLES)('finds %s', (_, right, wrong, problem) => {
    expect(checkContent(right)).toEqual([]);
    expect(checkContent(wrong)).toEqual([problem]);
  });

  it('finds nothing wrong with one question of each type, which has the shape of a questionnaire', () => {
    const content = aContent(oneOfEach());
    expect(checkContent(content)).toEqual([]);
    expect(QuestionnaireContent.parse(content)).toEqual(content);
  });

  it.each(TYPES)('finds %s', (_, right, wrong, ...expected) => {
    const found = (question: Question) =>
      checkContent(aContent([aScale('before'), question])).map(({ code, detail }) =>
        detail === undefined ? code : `${code} ${detail}`,
      );
    expect(found(right)).toEqual([]);
    expect(found(wrong)).toEqual(expected);
  });

  it('does not ask for the texts that may be left out: hint, unit and introductions', () => {
    const content = aContent([aNumber('q', { hint: {}, unit: { nb: '' } })], { intro: {} });
    expect(checkContent(content)).toEqual([]);
  });

  it('reports all problems, not the first', () => {
    const content = aContent([aScale('q', { points: points(1, 1) }), aScale('q')], { title: {} });
    expect(checkContent(content).map(({ code }) => code)).toEqual([
      'missing-text',
      'duplicate-point',
      'duplicate-code',
    ]);
  });
});

describe('QuestionnaireContent', () => {
  it('refuses keys that nobody knows, at any depth', () => {
    const content = aContent([aScale('q')]);
    for (const more of [{ script: 'x' }, { sections: [{ ...aSection('s1', []), onOpen: 'x' }] }]) {
      expect(QuestionnaireContent.safeParse({ ...content, ...more }).success).toBe(false);
    }
    const odd = aContent([{ ...aScale('q'), onAnswer: 'x' } as ReturnType<typeof aScale>]);
    expect(QuestionnaireContent.safeParse(odd).success).toBe(false);
  });

  it.each(['__proto__', 'Q1', 'q 1', '', '-q', 'x'.repeat(41)])('refuses the code "%s"', (code) => {
    expect(QuestionnaireContent.safeParse(aContent([aScale(code)])).success).toBe(false);
  });
});
