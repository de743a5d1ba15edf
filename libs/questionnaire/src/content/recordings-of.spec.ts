import { describe, expect, it } from '@jest/globals';
import {
  aContent,
  aGrid,
  aHidden,
  aMultipleChoice,
  aRanking,
  aScale,
  aSection,
  aSingleChoice,
} from './a-question.builder.ts';
import { recordingsOf, recordingsOfQuestion } from './recordings-of.ts';
import { textsOf } from './texts-of.ts';

/** Parts of which nobody reads the words aloud: why stands in the room's README. */
const UNREAD = new Set(['unit', 'alt', 'transcript', 'message', 'instance', 'band', 'score', 'name']);

describe('what can be read by a person', () => {
  it('is what a respondent reads, by the same keys as the texts themselves', () => {
    const questions = [aScale('a'), aSingleChoice('b'), aMultipleChoice('c'), aRanking('d'), aGrid('e')];
    const content = aContent(questions, { intro: { nb: 'Hei' } });
    const keys = textsOf(content).flatMap(({ key, part }) => (UNREAD.has(part) ? [] : [key]));
    expect(recordingsOf(content).map(({ key }) => key)).toEqual(keys);
  });

  it('is no value that comes along unseen', () => {
    expect(recordingsOfQuestion(aHidden('h'))).toEqual([]);
  });

  it('is told of one question by the keys that it has in the whole', () => {
    const question = aSingleChoice('q', { hint: { nb: 'Velg' } });
    const inWhole = recordingsOf(aContent([], { sections: [aSection('s', [question])] }));
    expect(recordingsOfQuestion(question).map(({ key }) => key)).toEqual(
      inWhole.flatMap(({ key, question: code }) => (code ? [key] : [])),
    );
  });

  it('is nothing that takes in an answer: nobody has read that', () => {
    const [words, hint] = recordingsOfQuestion(
      aScale('q', { texts: { nb: 'Hvordan var {{unit|det}}?' }, hint: { nb: 'Velg' } }),
    );
    expect([words?.isFilledIn, hint?.isFilledIn]).toEqual([true, false]);
  });
});
