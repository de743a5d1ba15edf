import { describe, expect, it } from '@jest/globals';
import {
  checkContent,
  extentPoints,
  type Question,
  QuestionnaireContent,
  questionsOf,
  type Section,
} from '@medvirk/questionnaire';
import fc from 'fast-check';
import { copyQuestions, copySection, mergeWithNext, moveQuestions, moveSection, splitSection } from './arrange.ts';
import { canBeGrid, mergeIntoGrid, splitGrid } from './grid-of-questions.ts';

const scale = (code: string, more: Partial<Question> = {}): Question =>
  ({
    type: 'scale',
    code,
    texts: { nb: code },
    points: extentPoints(),
    higherIsBetter: true,
    display: 'labels',
    lens: 'now',
    theme: 'information',
    ...more,
  }) as Question;
const content: QuestionnaireContent = {
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [
    {
      code: 's1',
      title: { nb: 'En' },
      questions: [scale('a'), scale('b', { showIf: { op: 'answered', question: 'a' } }), scale('c')],
    },
    { code: 's2', title: { nb: 'To' }, showIf: { op: 'answered', question: 'a' }, questions: [scale('d'), scale('e')] },
    { code: 's3', title: { nb: 'Tre' }, questions: [] },
  ],
};
const shapeOf = (given: QuestionnaireContent) =>
  given.sections.map(({ code, questions }) => `${code}:${questions.map((question) => question.code).join('')}`);
const isWhole = (given: QuestionnaireContent) => {
  expect(QuestionnaireContent.safeParse(given).error).toBeUndefined();
  expect(checkContent(given).filter(({ code }) => code !== 'missing-text')).toEqual([]);
};

describe('moving', () => {
  it('takes several questions to one place, in the order of the form', () => {
    expect(shapeOf(moveQuestions(content, ['d', 'b'], { section: 's3', before: null }))).toEqual([
      's1:ac',
      's2:e',
      's3:bd',
    ]);
    expect(shapeOf(moveQuestions(content, ['e'], { section: 's1', before: 'b' }))).toEqual(['s1:aebc', 's2:d', 's3:']);
  });
  it('is the same object where nothing moves', () => {
    expect(moveQuestions(content, ['b'], { section: 's1', before: 'c' })).toBe(content);
    expect(moveSection(content, 's2', 's3')).toBe(content);
  });
  it('never loses or doubles a question, wherever they are dropped', () => {
    const code = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { minLength: 1 }),
        fc.constantFrom('s1', 's2', 's3'),
        fc.option(code),
        (codes, section, before) => {
          const moved = moveQuestions(content, codes, { section, before });
          expect(
            questionsOf(moved)
              .map((question) => question.code)
              .toSorted(),
          ).toEqual(['a', 'b', 'c', 'd', 'e']);
          const there = moved.sections
            .find((each) => each.code === section)
            ?.questions.map((question) => question.code);
          expect(there).toEqual(expect.arrayContaining(codes));
        },
      ),
    );
  });
  it('takes a section with all that is in it', () => {
    expect(shapeOf(moveSection(content, 's3', 's1'))).toEqual(['s3:', 's1:abc', 's2:de']);
    expect(shapeOf(moveSection(content, 's1', null))).toEqual(['s2:de', 's3:', 's1:abc']);
  });
});

describe('copying', () => {
  it('lets the rules of copies look at each other', () => {
    const { content: copied } = copyQuestions(content, ['a', 'b']);
    expect(shapeOf(copied)[0]).toBe('s1:aba-1b-1c');
    expect(copied.sections[0]?.questions[3]?.showIf).toEqual({ op: 'answered', question: 'a-1' });
    isWhole(copied);
  });
  it('gives a section and its checks codes of their own', () => {
    const check = {
      code: 'k',
      holds: { op: 'answered', question: 'a' },
      message: { nb: 'x' },
      severity: 'ask',
    } as const;
    const checked = {
      ...content,
      sections: content.sections.with(0, {
        code: 's1',
        title: { nb: 'En' },
        questions: [scale('a', { checks: [check] } as never)],
      }),
    };
    const { content: copied } = copySection(checked, 0);
    expect(copied.sections[1]?.questions[0]).toMatchObject({
      code: 'a-1',
      checks: [{ code: 'k-1', holds: { question: 'a-1' } }],
    });
  });
});

describe('splitting and merging sections', () => {
  it('splits before a question, and merging puts it together again', () => {
    const { content: split } = splitSection(content, 0, 1);
    expect(shapeOf(split)).toEqual(['s1:a', 'del-1:bc', 's2:de', 's3:']);
    expect(shapeOf(mergeWithNext(split, 0).content)).toEqual(shapeOf(content));
  });
  it('gives the rule of the section that goes to each of its questions', () => {
    const { content: merged } = mergeWithNext(content, 0);
    expect(shapeOf(merged)).toEqual(['s1:abctekst-1de', 's3:']);
    expect(merged.sections[0]?.questions[4]?.showIf).toEqual({ op: 'answered', question: 'a' });
    expect(merged.sections[0]?.questions[3]).toMatchObject({ type: 'information', texts: { nb: 'To' } });
    isWhole(merged);
  });
  it('lets jumps lead to what the section has become a part of', () => {
    const [one, ...others] = content.sections;
    const jumping = { ...content, sections: [{ ...(one as Section), jumps: [{ to: { section: 's3' } }] }, ...others] };
    expect(mergeWithNext(jumping, 1).content.sections[0]?.jumps).toEqual([{ to: { section: 's2' } }]);
  });
});

describe('a table of questions', () => {
  it('is made of questions with the same answers, and taken apart again without loss', () => {
    const merged = mergeIntoGrid(content, ['d', 'e']);
    expect(merged && shapeOf(merged.content)).toEqual(['s1:abc', 's2:tabell-1', 's3:']);
    if (merged) isWhole(merged.content);
    const apart = merged && splitGrid(merged.content, 'tabell-1');
    expect(apart?.content.sections[1]?.questions).toEqual(content.sections[1]?.questions);
  });
  it('is not made of questions that are answered in different ways', () => {
    const mixed = {
      ...content,
      sections: [
        { code: 's', title: {}, questions: [scale('a'), { type: 'long-text', code: 't', texts: {} } as Question] },
      ],
    };
    expect(canBeGrid(mixed, ['a', 't'])).toBe(false);
    expect(canBeGrid(content, ['a'])).toBe(false);
  });
});
