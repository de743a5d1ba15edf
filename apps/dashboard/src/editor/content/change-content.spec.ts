import { describe, expect, it } from '@jest/globals';
import { type Question, QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import fc from 'fast-check';
import { copyQuestions } from './arrange.ts';
import {
  addQuestion,
  addSection,
  canMove,
  move,
  removeQuestion,
  removeSection,
  replaceQuestion,
} from './change-content.ts';
import { numberOf, placeOf, questionAt, questionsBefore } from './place.ts';

const aQuestion = (code: string, more: Partial<Question> = {}): Question =>
  ({ type: 'short-text', code, texts: { nb: code }, ...more }) as Question;

const content: QuestionnaireContent = {
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [
    { code: 's1', title: { nb: 'En' }, questions: [aQuestion('a'), aQuestion('b')] },
    { code: 's2', title: { nb: 'To' }, questions: [aQuestion('c', { showIf: { op: 'answered', question: 'a' } })] },
  ],
};
const codesOf = (given: QuestionnaireContent) =>
  given.sections.map((section) => section.questions.map(({ code }) => code).join(''));

describe('move', () => {
  it('moves a question past the edge of its section into the next', () => {
    const moved = move(content, { section: 0, question: 1 }, 1);
    expect(codesOf(moved.content)).toEqual(['a', 'bc']);
    expect(moved.place).toEqual({ section: 1, question: 0 });
  });
  it('moves a question back to the end of the section before', () => {
    expect(codesOf(move(content, { section: 1, question: 0 }, -1).content)).toEqual(['abc', '']);
  });
  it('says when there is nowhere to go', () => {
    expect(canMove(content, { section: 0, question: 0 }, -1)).toBe(false);
    expect(canMove(content, { section: 1, question: 0 }, 1)).toBe(false);
    expect(canMove(content, { section: 1, question: null }, -1)).toBe(true);
  });
  it('never loses or doubles a question, and one step back undoes one step', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.constantFrom(-1 as const, 1 as const), (nth, step) => {
        const places = [
          { section: 0, question: 0 },
          { section: 0, question: 1 },
          { section: 1, question: 0 },
        ];
        const place = places[nth] ?? { section: 0, question: 0 };
        const moved = move(content, place, step);
        expect(codesOf(moved.content).join('').split('').sort()).toEqual(['a', 'b', 'c']);
        if (moved.content === content) return;
        const back = move(moved.content, moved.place, step === 1 ? -1 : 1);
        expect(codesOf(back.content)).toEqual(codesOf(content));
        expect(back.place).toEqual(place);
      }),
    );
  });
});

describe('adding, copying and removing', () => {
  it('puts a new question after the one that is open', () => {
    const { content: changed, place } = addQuestion(content, { section: 0, question: 0 }, aQuestion('x'));
    expect(codesOf(changed)[0]).toBe('axb');
    expect(questionAt(changed, place)?.code).toBe('x');
  });
  it('gives a copy a code of its own', () => {
    const once = copyQuestions(content, ['a']);
    const twice = copyQuestions(once.content, ['a']);
    expect(questionsOf(twice.content).map(({ code }) => code)).toEqual(['a', 'a-2', 'a-1', 'b', 'c']);
  });
  it('keeps long codes within 40 characters when copying', () => {
    const long = replaceQuestion(content, { section: 0, question: 0 }, aQuestion('a'.repeat(40)));
    const copied = copyQuestions(long, ['a'.repeat(40)]);
    expect(QuestionnaireContent.safeParse(copied.content).success).toBe(true);
  });
  it('opens the question before the one that was removed', () => {
    expect(removeQuestion(content, { section: 0, question: 1 }).place).toEqual({ section: 0, question: 0 });
    expect(removeQuestion(content, { section: 0, question: 0 }).place).toEqual({ section: 0, question: null });
  });
  it('adds and removes sections with unique codes', () => {
    const added = addSection(content, 0);
    expect(added.content.sections.map(({ code }) => code)).toEqual(['s1', 'del-1', 's2']);
    expect(removeSection(added.content, 1).content).toEqual(content);
  });
  it('leaves what it was given untouched', () => {
    const before = JSON.stringify(content);
    removeQuestion(content, { section: 0, question: 0 });
    move(content, { section: 0, question: 0 }, 1);
    expect(JSON.stringify(content)).toBe(before);
  });
});

describe('places', () => {
  it('finds a question by its codes', () => {
    expect(placeOf(content, { section: 's2', question: 'c' })).toEqual({ section: 1, question: 0 });
    expect(placeOf(content, { section: 's2' })).toEqual({ section: 1, question: null });
    expect(placeOf(content, { question: 'borte' })).toBeUndefined();
  });
  it('lets rules look back only', () => {
    expect(questionsBefore(content, { section: 1, question: null }).map(({ code }) => code)).toEqual(['a', 'b']);
    expect(questionsBefore(content, { section: 0, question: 1 }).map(({ code }) => code)).toEqual(['a']);
  });
  it('numbers questions through the whole and leaves information texts out', () => {
    const withText = addQuestion(content, { section: 0, question: 0 }, { type: 'information', code: 'i', texts: {} });
    expect(numberOf(withText.content, { section: 0, question: 1 })).toBeUndefined();
    expect(numberOf(withText.content, { section: 1, question: 0 })).toBe(3);
  });
});
