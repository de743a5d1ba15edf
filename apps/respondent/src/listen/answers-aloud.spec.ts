import { describe, expect, it } from '@jest/globals';
import type { QuestionOf, Texts } from '@medvirk/questionnaire';
import { answersAloud } from './answers-aloud.ts';

const nb = (text: string) => ({ nb: text });
const audio = { nb: 'a'.repeat(64) };
const choice: QuestionOf<'single-choice'> = {
  code: 'q',
  type: 'single-choice',
  texts: nb('Fikk du vite det?'),
  options: [
    { code: 'yes', texts: nb('Ja'), audio },
    { code: 'no', texts: nb('Nei') },
  ],
};

describe('what is read aloud of what can be answered', () => {
  it('is each answer, with who has read it', () => {
    expect(answersAloud(choice)).toEqual(choice.options);
  });

  it('is nothing of a list to type in: it may be long, and what is chosen can be listened to', () => {
    expect(answersAloud({ ...choice, display: 'autocomplete' })).toEqual([]);
  });

  it('is what the ends of a row of numbers mean, not every number', () => {
    const points = [
      { value: 0, texts: nb('Dårlig'), audio },
      { value: 1, texts: {} as Texts },
      { value: 2, texts: nb('Bra') },
    ];
    const scale = { code: 'q', type: 'scale', texts: nb('Alt i alt?'), points, higherIsBetter: true } as const;
    expect(answersAloud({ ...scale, display: 'numbers' })).toEqual([
      { texts: nb('0: Dårlig'), audio },
      { texts: nb('2: Bra') },
    ]);
    expect(answersAloud({ ...scale, display: 'labels' })).toEqual(points);
  });

  it('is the rows of a grid, whose answers are read with each row', () => {
    const grid: QuestionOf<'grid'> = {
      ...{ code: 'g', type: 'grid', texts: nb('Hvordan var det?') },
      rows: [{ code: 'a', texts: nb('Maten'), audio }],
      cells: { kind: 'single', options: choice.options },
    };
    expect(answersAloud(grid)).toEqual(grid.rows);
  });

  it('is a statement before its yes and no', () => {
    const consent: QuestionOf<'consent'> = {
      ...{ code: 'c', type: 'consent', texts: nb('Samtykke') },
      ...{ statement: nb('Dere kan ringe meg.'), statementAudio: audio, yes: nb('Ja'), no: nb('Nei'), noAudio: audio },
    };
    expect(answersAloud(consent)).toEqual([
      { texts: nb('Dere kan ringe meg.'), audio },
      { texts: nb('Ja') },
      { texts: nb('Nei'), audio },
    ]);
  });
});
