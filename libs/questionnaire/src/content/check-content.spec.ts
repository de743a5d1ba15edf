import { describe, expect, it } from '@jest/globals';
import {
  aContent,
  aDate,
  aMultipleChoice,
  aNumber,
  anInformationText,
  aScale,
  aSection,
  aShortText,
  aSingleChoice,
  oneOfEach,
} from './a-question.builder.ts';
import { type ContentProblem, checkContent } from './check-content.ts';
import { QuestionnaireContent } from './content.ts';
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
