import { describe, expect, it } from '@jest/globals';
import { compileForm, QuestionnaireContent } from '@medvirk/questionnaire';
import { checkMapping } from './check-mapping.ts';
import { ResponseMapping } from './response-mapping.ts';

const form = compileForm(
  QuestionnaireContent.parse({
    title: { nb: 'Skjema' },
    languages: ['nb'],
    sections: [
      {
        code: 's',
        title: { nb: 'Del' },
        questions: [
          {
            code: 'score',
            type: 'scale',
            texts: { nb: 'Hvor bra?' },
            display: 'labels',
            higherIsBetter: true,
            points: [1, 2].map((value) => ({ value, texts: { nb: String(value) } })),
          },
          { code: 'why', type: 'long-text', texts: { nb: 'Hvorfor?' } },
          {
            code: 'how',
            type: 'single-choice',
            texts: { nb: 'Hvordan?' },
            options: [{ code: 'phone', texts: { nb: 'T' } }],
          },
        ],
      },
    ],
  }),
);
const heading = ['id', 'ward', 'score', 'text'];
const check = (change: object) =>
  checkMapping(
    ResponseMapping.parse({
      respondent: { column: 'id' },
      unit: { column: 'ward', values: { A: 'North' } },
      month: { always: '2026-03' },
      role: { always: 'patient' },
      language: { always: 'nb' },
      questions: { score: { as: 'number', column: 'score' }, why: { as: 'text', column: 'text' } },
      ...change,
    }),
    heading,
    form,
    new Set(['North']),
  );

describe('checkMapping', () => {
  it('finds nothing where file, mapping and survey fit', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ['a column that the file lacks', { respondent: { column: 'Id' } }, 'missing-column', 'Id'],
    [
      'a column that only a condition names',
      { questions: { why: { as: 'text', column: 'text', when: [{ column: 'asked', in: ['x'] }] } } },
      'missing-column',
      'asked',
    ],
    ['a unit outside the survey', { unit: { always: 'South' } }, 'unknown-unit', 'South'],
    ['a language that is not offered', { language: { always: 'en' } }, 'language-not-offered', 'en'],
    ['a question that is not there', { questions: { x: { as: 'text', column: 'text' } } }, 'unknown-question', 'x'],
    ['a text for a scale', { questions: { score: { as: 'text', column: 'score' } } }, 'wrong-kind', 'score'],
    [
      'an option that is not there',
      { questions: { how: { as: 'choice', column: 'text', values: { Mail: 'mail' } } } },
      'unknown-option',
      'how: mail',
    ],
    [
      'a point that is not on the scale',
      { questions: { score: { as: 'number', column: 'score', values: { Bad: 3 } } } },
      'unknown-option',
      'score: 3',
    ],
  ])('finds %s', (_, change, code, what) => {
    expect(check(change)).toEqual([{ code, what }]);
  });
});

describe('ResponseMapping', () => {
  it.each([
    ['a key that is not known', { colour: 'red' }],
    ['a month that is none', { month: { always: '2026-13' } }],
    ['a date format that is not offered', { month: { column: 'd', formats: ['D/M/Y'] } }],
    ['a role that is not known', { role: { always: 'visitor' } }],
  ])('refuses %s', (_, change) => {
    expect(() => check(change)).toThrow();
  });
});
