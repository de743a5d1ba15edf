import { describe, expect, it } from '@jest/globals';
import { type Question, type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import fc from 'fast-check';
import { droppedOn, questionRow, rowsOf, sectionRow } from './drop.ts';

const q = (code: string): Question => ({ type: 'long-text', code, texts: {} });
const content: QuestionnaireContent = {
  title: {},
  languages: ['nb'],
  sections: [
    { code: 's1', title: {}, questions: [q('a'), q('b')] },
    { code: 's2', title: {}, questions: [q('c'), q('d')] },
    { code: 's3', title: {}, questions: [] },
  ],
};
const shape = (given: QuestionnaireContent) =>
  given.sections
    .map(({ code, questions }) => `${code}:${questions.map((question) => question.code).join('')}`)
    .join(' ');

describe('a row that is dropped on another', () => {
  it.each([
    ['a', 'b', 's1:ba s2:cd s3:'],
    ['b', 'a', 's1:ba s2:cd s3:'],
    ['a', 'c', 's1:b s2:cad s3:'],
    ['c', 'b', 's1:acb s2:d s3:'],
    ['d', 'a', 's1:dab s2:c s3:'],
  ])('%s on %s takes its place', (dragged, over, wanted) => {
    expect(shape(droppedOn(content, questionRow(dragged), questionRow(over)))).toBe(wanted);
  });
  it('goes into a section from above, and out of it from below', () => {
    expect(shape(droppedOn(content, questionRow('b'), sectionRow('s2')))).toBe('s1:a s2:bcd s3:');
    expect(shape(droppedOn(content, questionRow('c'), sectionRow('s2')))).toBe('s1:abc s2:d s3:');
    expect(shape(droppedOn(content, questionRow('d'), sectionRow('s1')))).toBe('s1:dab s2:c s3:');
    expect(shape(droppedOn(content, questionRow('d'), sectionRow('s3')))).toBe('s1:ab s2:c s3:d');
  });
  it('takes along all that were chosen with it', () => {
    expect(shape(droppedOn(content, questionRow('a'), questionRow('d'), ['a', 'c']))).toBe('s1:b s2:dac s3:');
  });
  it('is a whole section, whichever of its rows it lands on', () => {
    expect(shape(droppedOn(content, sectionRow('s1'), questionRow('c')))).toBe('s2:cd s1:ab s3:');
    expect(shape(droppedOn(content, sectionRow('s3'), questionRow('a')))).toBe('s3: s1:ab s2:cd');
  });
  it('never loses or doubles anything', () => {
    const row = fc.constantFrom(...rowsOf(content).map(({ id }) => id));
    const taken = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(row, row, taken, (dragged, over, together) => {
        const dropped = droppedOn(content, dragged, over, together);
        expect(
          questionsOf(dropped)
            .map(({ code }) => code)
            .toSorted(),
        ).toEqual(['a', 'b', 'c', 'd']);
        expect(dropped.sections.map(({ code }) => code).toSorted()).toEqual(['s1', 's2', 's3']);
      }),
    );
  });
});
