import { describe, expect, it } from '@jest/globals';
import { aContent, aHidden, aMultipleChoice, aRanking, aScale, aSingleChoice } from './a-question.builder.ts';
import { recordingsOf } from './recordings-of.ts';
import { textsOf } from './texts-of.ts';

describe('what can be read by a person', () => {
  it('is the words of each question and of each answer, by the same keys as the texts themselves', () => {
    const content = aContent([aScale('a'), aSingleChoice('b'), aMultipleChoice('c'), aRanking('d')]);
    const spoken = textsOf(content).filter(
      ({ part, question }) => question && (part === 'question' || part === 'option'),
    );
    expect(recordingsOf(content).map(({ key, question }) => [key, question])).toEqual(
      spoken.map(({ key, question }) => [key, question]),
    );
  });

  it('is no value that comes along unseen', () => {
    const content = aContent([aHidden('h')]);
    expect(recordingsOf(content)).toEqual([]);
  });
});
