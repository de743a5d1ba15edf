import { describe, expect, it } from '@jest/globals';
import { EXPERIENCE } from '../seed/questionnaires/experience-questionnaire.ts';
import { checkQuestionnaire, reportInWords } from './check-questionnaire.ts';

const check = (content: unknown, more = {}) =>
  checkQuestionnaire(typeof content === 'string' ? content : JSON.stringify(content), {
    k: 5,
    language: 'en',
    ...more,
  });
const question = (more: object) => ({
  title: { nb: 'Skjema' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Del' },
      questions: [{ code: 'q', type: 'long-text', texts: { nb: 'Hva?' }, theme: 'waiting', lens: 'now', ...more }],
    },
  ],
});

describe('the check of a questionnaire file', () => {
  it('has nothing against the questionnaire of the demo, and tells how long and how hard it is', () => {
    const report = check(EXPERIENCE);
    expect(report).toMatchObject({ errors: [], design: [], languages: ['nb', 'nn', 'en'] });
    expect(report.lix?.nb).toBeLessThan(40);
    expect(reportInWords(report)).toMatch(
      /questions in nb, nn, en\. About \d+ min\.\nLIX: nb \d+, .*\nNothing to mend\./u,
    );
  });

  it.each([
    ['{ "title": ', 'not-json', 'the file'],
    [JSON.stringify({ ...question({}), script: 'x' }), 'unrecognized_keys', 'the file'],
    [
      JSON.stringify(question({ texts: { norsk: 'Hva?' } })),
      'invalid_key',
      'question q, sections[0].questions[0].texts.norsk',
    ],
    [JSON.stringify(question({ texts: {} })), 'missing-text', 'question q, nb'],
    [JSON.stringify(question({ lens: undefined })), 'missing-lens-or-role', 'question q'],
  ])('of %s says what is wrong, where and how to mend it', (text, code, where) => {
    const { errors } = check(text);
    expect(errors).toMatchObject([{ code, where }]);
    for (const error of errors) for (const words of [error.what, error.mend]) expect(words).toMatch(/\S.*\.$/u);
  });

  it('lets a $schema at the top be, and a byte order mark before it', () => {
    expect(
      check(`\uFEFF${JSON.stringify({ $schema: './questionnaire.schema.json', ...question({}) })}`).errors,
    ).toEqual([]);
  });

  it('prints design with its place, its words in the wanted language, and its ground', () => {
    const content = question({ texts: { nb: 'Var de ansattes tiltak bra?' } });
    const report = check(content, { language: 'nb' });
    expect(report.design).toMatchObject([
      { check: 'jargon', where: 'question q, nb', range: { start: 16, end: 22 }, mend: 'Prøv: det vi gjør.' },
    ]);
    expect(report.design[0]?.ground).not.toBe('');
    expect(reportInWords(report)).toContain(
      'Advice: 1\n  question q, nb: Fagord. «tiltak» kan være ukjent. Prøv: det vi gjør.',
    );
  });

  it('asks about small groups only when told how many answers are expected', () => {
    const options = ['a', 'b', 'c'].map((code) => ({ code, texts: { nb: code } }));
    const content = question({ type: 'single-choice', options, role: 'background', theme: undefined, lens: undefined });
    expect(check(content).design).toEqual([]);
    expect(check(content, { expected: 12 }).design).toMatchObject([{ check: 'background-singles-out' }]);
  });
});
