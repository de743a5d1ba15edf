import { describe, expect, it } from '@jest/globals';
import { answerTextsOf } from './answer-texts.ts';
import type { Question } from './question.ts';
import { extentPoints } from './scale-presets.ts';

const text = (nb: string) => ({ nb });

describe('answerTextsOf', () => {
  it('lists what there is to choose between, and neither hint nor comment', () => {
    const choice: Question = {
      type: 'single-choice',
      code: 'helped',
      texts: text('Hjalp det?'),
      hint: text('Tenk på i dag'),
      options: [
        { code: 'yes', texts: text('Ja') },
        { code: 'no', texts: text('Nei') },
      ],
    };
    expect(answerTextsOf(choice).map(({ answer, part, texts }) => [answer, part, texts.nb])).toEqual([
      ['yes', 'option', 'Ja'],
      ['no', 'option', 'Nei'],
    ]);
  });

  it('names points of a scale by their value', () => {
    const scale: Question = {
      type: 'scale',
      code: 'informed',
      texts: text('Fikk du vite nok?'),
      points: extentPoints(),
      higherIsBetter: true,
      display: 'labels',
    };
    expect(answerTextsOf(scale).map(({ answer }) => answer)).toEqual(extentPoints().map(({ value }) => String(value)));
  });

  it('is empty where one writes', () => {
    expect(answerTextsOf({ type: 'long-text', code: 'advice', texts: text('Hva kan bli bedre?') })).toEqual([]);
  });
});
