import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  type AnsweringContext,
  compileForm,
  type GivenAnswer,
  type QuestionnaireContent,
} from '@medvirk/questionnaire';
import { type Answers, answerSheet } from './answer-sheet.ts';

const yesNo = [
  { code: 'yes', texts: {} },
  { code: 'no', texts: {} },
];
const content: QuestionnaireContent = {
  title: {},
  languages: ['nb'],
  sections: [
    {
      code: 'one',
      title: {},
      questions: [
        {
          code: 'called',
          type: 'single-choice',
          texts: { nb: 'Ringte du?' },
          roleTexts: { 'next-of-kin': { nb: 'Ringte pasienten?' } },
          options: yesNo,
          comment: { nb: 'Vil du si mer?' },
        },
        { code: 'why-not', type: 'long-text', texts: {}, showIf: { op: 'equals', question: 'called', value: 'no' } },
      ],
    },
    { code: 'two', title: {}, questions: [{ code: 'other', type: 'long-text', texts: {} }] },
  ],
};
const form = compileForm(content);
const context: AnsweringContext = { role: 'patient', language: 'nb' };
const answered = (value: string): GivenAnswer => ({ state: 'answered', value });
const sheetWith = (answers: Answers) => answerSheet(form, context, answers);

describe('a sheet of answers', () => {
  it('sends no answer that a later change of mind has hidden, and sends it again when the mind is changed back', () => {
    const sheet = sheetWith({ called: answered('yes'), 'why-not': answered('Ingen svarte') });
    expect(sheet.live.counted()).toEqual({ called: answered('yes') });
    sheet.give('called', answered('no'));
    expect(sheet.live.counted()).toEqual({ called: answered('no'), 'why-not': answered('Ingen svarte') });
  });

  it('leaves a section as it was where an answer changed nothing that is shown, so that nothing is drawn again', () => {
    const sheet = sheetWith({});
    const before = sheet.sections();
    sheet.give('other', answered('a'));
    expect(sheet.sections()).toBe(before);
    sheet.give('called', answered('no'));
    expect(sheet.sections()).not.toBe(before);
    expect(sheet.sections()[1]).toBe(before[1]);
    expect(sheet.sections()[0]?.questions.map(({ code }) => code)).toEqual(['called', 'why-not']);
  });

  it('keeps the answers of a question as one object until one of its own items changes', () => {
    const sheet = sheetWith({ called: answered('yes'), 'called.comment': answered('Lenge siden') });
    const before = sheet.of('called');
    sheet.give('other', answered('a'));
    expect(sheet.of('called')).toBe(before);
    sheet.give('called.comment', undefined);
    expect(sheet.of('called')).toEqual({ called: answered('yes') });
  });

  it('tells of each answer, and that there is nothing to lose when the last one is taken away', () => {
    const sheet = sheetWith({});
    const listener = jest.fn();
    const stop = sheet.subscribe(listener);
    sheet.give('called', answered('yes'));
    expect([sheet.isEmpty(), listener.mock.calls.length]).toEqual([false, 1]);
    sheet.give('called', undefined);
    expect(sheet.isEmpty()).toBe(true);
    stop();
    sheet.replace({ other: answered('a') });
    expect([sheet.isEmpty(), listener.mock.calls.length]).toEqual([false, 2]);
  });

  describe('when the browser has ticked the answer itself', () => {
    const page = { painted: [] as (() => void)[], hidden: false };
    const { painted } = page;
    const withSheet = () => {
      painted.length = 0;
      page.hidden = false;
      const sheet = sheetWith({});
      const listener = jest.fn();
      sheet.subscribe(listener);
      return { sheet, listener };
    };
    beforeAll(() => {
      jest.useFakeTimers();
      Object.assign(globalThis, { document: page, requestAnimationFrame: (run: () => void) => painted.push(run) });
    });
    afterAll(() => {
      jest.useRealTimers();
      Reflect.deleteProperty(globalThis, 'document');
      Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
    });
    const paint = () => {
      for (const run of painted.splice(0)) run();
      jest.runAllTimers();
    };

    it('counts it at once, and tells of it when that has been painted: once, however much was ticked before', () => {
      const { sheet, listener } = withSheet();
      sheet.give('called', answered('no'), true);
      expect(sheet.live.counted()).toEqual({ called: answered('no') });
      expect(sheet.sections()[0]?.questions.map(({ code }) => code)).toEqual(['called', 'why-not']);
      sheet.give('called', answered('yes'), true);
      expect([sheet.isEmpty(), listener.mock.calls.length]).toEqual([false, 0]);
      paint();
      expect(listener).toHaveBeenCalledTimes(1);
      expect(sheet.live.counted()).toEqual({ called: answered('yes') });
    });

    it('tells of it no later than of an answer that the browser does not show by itself, and not twice', () => {
      const { sheet, listener } = withSheet();
      sheet.give('called', answered('no'), true);
      sheet.give('other', answered('a'));
      expect(listener).toHaveBeenCalledTimes(1);
      paint();
      expect(listener).toHaveBeenCalledTimes(1);
    });

    it('tells of it at once when it is asked to, and on a page that nobody looks at', () => {
      const { sheet, listener } = withSheet();
      sheet.settle();
      expect(listener).not.toHaveBeenCalled();
      sheet.give('called', answered('no'), true);
      sheet.settle();
      expect(listener).toHaveBeenCalledTimes(1);
      page.hidden = true;
      sheet.give('called', answered('yes'), true);
      expect(listener).toHaveBeenCalledTimes(2);
    });
  });

  it('words the questions for who answers, also when that changes on the way', () => {
    const sheet = sheetWith({});
    const textOf = () => sheet.sections()[0]?.questions[0]?.texts.nb;
    expect(textOf()).toBe('Ringte du?');
    sheet.setCircumstances({ ...context, role: 'next-of-kin' }, 'standard');
    expect(textOf()).toBe('Ringte pasienten?');
  });

  it('remembers what was asked about and let stand, until other answers are put in its place', () => {
    const sheet = sheetWith({});
    sheet.letStand(['a', 'b']);
    sheet.letStand(['a']);
    expect(sheet.confirmed()).toEqual(['a', 'b']);
    sheet.replace({});
    expect(sheet.confirmed()).toEqual([]);
  });
});
