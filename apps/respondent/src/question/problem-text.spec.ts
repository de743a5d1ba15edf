import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { AnswerProblem } from '@medvirk/questionnaire';
import { fill } from '../texts/say.ts';
import type { ScreenTexts } from '../texts/screen-texts.ts';
import { problemText } from './problem-text.ts';

const nb = JSON.parse(readFileSync(new URL('../texts/nb.json', import.meta.url), 'utf8')) as ScreenTexts;

const say = (
  problem: Pick<AnswerProblem, 'code' | 'limit'>,
  type: 'scale' | 'multiple-choice' | 'long-text',
  question: string,
) => {
  const { key, values } = problemText(problem, { type }, { question, limit: String });
  return fill(nb[key] ?? '', values);
};

describe('the words of a problem', () => {
  it.each(['scale', 'multiple-choice', 'long-text'] as const)('name the question: %s', (type) => {
    expect(say({ code: 'required' }, type, 'Hvordan gikk det?')).toContain('«Hvordan gikk det?»');
  });

  it('ask in the way the question is answered', () => {
    const asked = (['scale', 'multiple-choice', 'long-text'] as const).map((type) =>
      say({ code: 'required' }, type, 'Q'),
    );
    expect(new Set(asked).size).toBe(3);
  });

  it('name the limit', () => {
    expect(say({ code: 'too-long', limit: 200 }, 'long-text', 'Q')).toContain('200');
  });

  it('cut a long question between words', () => {
    const said = say({ code: 'required' }, 'scale', `${'langt '.repeat(40)}slutt`);
    expect(said).toMatch(/langt …»/);
    expect(said.length).toBeLessThan(160);
  });

  it('have an answer to a code that is not known here', () => {
    const unknown = { code: 'made-up' as AnswerProblem['code'] };
    expect(problemText(unknown, { type: 'scale' }, { question: 'Q', limit: String }).key).toBe(
      'problem.unknown-option',
    );
  });
});
