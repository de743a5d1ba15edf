import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '../../content/content.ts';
import type { Question } from '../../content/question.ts';
import { minutesToAnswer } from './estimate-minutes.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ');

const content = (questions: Question[]): QuestionnaireContent => ({
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [{ code: 'one', title: {}, questions }],
});

const comment = (code: string, extra: Partial<Question> = {}): Question =>
  ({ code, type: 'long-text', texts: {}, lens: 'better', theme: 'information', ...extra }) as Question;

describe('minutes to answer', () => {
  it('is never less than one', () => {
    expect(minutesToAnswer(content([]), 'nb')).toBe(1);
  });

  it('counts the words to read: 450 words are three minutes', () => {
    expect(minutesToAnswer(content([{ code: 'info', type: 'information', texts: { nb: words(450) } }]), 'nb')).toBe(3);
  });

  it('counts the time to write: twelve comments of 35 seconds are seven minutes', () => {
    const questions = Array.from({ length: 12 }, (_, index) => comment(`c${index}`));
    expect(minutesToAnswer(content(questions), 'nb')).toBe(7);
  });

  it('counts questions that only some will see as half', () => {
    const showIf = { op: 'answered', question: 'c0' } as const;
    const questions = Array.from({ length: 24 }, (_, index) => comment(`c${index}`, { showIf }));
    expect(minutesToAnswer(content(questions), 'nb')).toBe(7);
  });

  it('reads the texts of choices and scale points too', () => {
    const options = [{ code: 'a', texts: { nb: words(150) } }];
    const points = [
      { value: 0, texts: { nb: words(75) } },
      { value: 1, texts: { nb: words(75) } },
    ];
    const questions: Question[] = [
      { code: 'q1', type: 'single-choice', texts: {}, options },
      { code: 'q2', type: 'scale', texts: {}, points, higherIsBetter: true, display: 'labels' },
    ];
    expect(minutesToAnswer(content(questions), 'nb')).toBe(2);
  });
});
