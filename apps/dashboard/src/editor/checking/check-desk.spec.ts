import { describe, expect, it } from '@jest/globals';
import { type Question, type QuestionnaireContent, STARTER_JARGON } from '@medvirk/questionnaire';
import { CheckDesk, type StartThread } from './check-desk.ts';
import { type CheckAsked, type CheckTold, checkAsked, checker } from './checker.ts';

const SETTINGS = { jargon: STARTER_JARGON, k: 5 };
const aQuestion = (code: string, nb: string): Question => ({ type: 'long-text', code, texts: { nb } });
const written = (first: string, second = 'Hvordan gikk det?'): QuestionnaireContent => ({
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [
    { code: 's', title: { nb: 'Del' }, questions: [aQuestion('a', first)] },
    { code: 't', title: { nb: 'Del to' }, questions: [aQuestion('b', second)] },
  ],
});
const withFirst = (content: QuestionnaireContent, words: string): QuestionnaireContent => ({
  ...content,
  sections: content.sections.map((section, at) => (at === 0 ? (written(words).sections[0] ?? section) : section)),
});
const codesOf = (told: CheckTold) => told.problems?.map(({ code }) => code);
const checksOf = (told: CheckTold) => told.found?.map(({ check }) => check);

/** A thread that answers when it is let, as one that is busy does. */
function aThread() {
  const thread = {
    asked: [] as CheckAsked[],
    stopped: false,
    fail: () => {},
    answer: () => {},
    start: ((told, failed) => {
      const check = checker();
      thread.fail = failed;
      thread.answer = () => told(check(structuredClone(thread.asked.at(-1) as CheckAsked)));
      return {
        ask: (asked) => thread.asked.push(asked),
        stop: () => {
          thread.stopped = true;
        },
      };
    }) as StartThread,
  };
  return thread;
}

describe('what is sent to be checked', () => {
  it('names sections that are as they were, wherever they have moved', () => {
    const before = written('Hva?');
    const after = { ...before, sections: [...before.sections].toReversed() };
    expect(checkAsked(before, undefined, SETTINGS)).toEqual({ content: before, settings: SETTINGS });
    expect(checkAsked(after, before, undefined)).toEqual({ content: { ...before, sections: [1, 0] } });
    expect(checkAsked(withFirst(before, 'Hvem?'), before, undefined).content.sections).toEqual([
      written('Hvem?').sections[0],
      1,
    ]);
  });

  it('is told of only where it is news', () => {
    const check = checker();
    const [empty, joined] = [written(''), written('Ble du informert av personellet?')];
    const first = check(checkAsked(empty, undefined, SETTINGS));
    expect(codesOf(first)).toContain('missing-text');
    const second = check(checkAsked(joined, empty, undefined));
    expect(codesOf(second)).not.toContain('missing-text');
    expect(checksOf(second)).toContain('jargon');
    expect(check(checkAsked(joined, joined, undefined))).toEqual({});
  });

  it('can’t be checked without settings, or where a section is named that was never sent', () => {
    expect(() => checker()(checkAsked(written(''), undefined, undefined))).toThrow('comes with settings');
    const named = { content: { ...written(''), sections: [3] }, settings: SETTINGS };
    expect(() => checker()(named)).toThrow('section 3 was not sent before');
  });
});

describe('the desk that has contents checked', () => {
  it('lets only the newest wait while one is looked at', () => {
    const thread = aThread();
    const told: CheckTold[] = [];
    const desk = new CheckDesk(thread.start, (each) => told.push(each));
    const base = written('');
    for (const words of ['', 'Var', 'Ble du informert av personellet?']) desk.check(withFirst(base, words), SETTINGS);
    expect(thread.asked).toHaveLength(1);
    thread.answer();
    expect(codesOf(told[0] ?? {})).toContain('missing-text');
    thread.answer();
    expect(thread.asked).toHaveLength(2);
    expect(thread.asked[1]).toEqual({
      content: { ...base, sections: [written('Ble du informert av personellet?').sections[0], 1] },
    });
    expect(checksOf(told[1] ?? {})).toContain('jargon');
  });

  it('sends settings again only when they have changed', () => {
    const thread = aThread();
    const desk = new CheckDesk(thread.start, () => {});
    const [content, other] = [written('Hva?'), { ...SETTINGS, k: 10 }];
    for (const settings of [SETTINGS, SETTINGS, other]) {
      desk.check(content, settings);
      thread.answer();
    }
    expect(thread.asked.map(({ settings }) => settings)).toEqual([SETTINGS, undefined, other]);
  });

  it('checks here where there is no thread, and from the newest on where the thread fails', () => {
    const told: CheckTold[] = [];
    const nowhere: StartThread = () => {
      throw new Error('no threads here');
    };
    new CheckDesk(nowhere, (each) => told.push(each)).check(written(''), SETTINGS);
    expect(codesOf(told[0] ?? {})).toContain('missing-text');

    const thread = aThread();
    const desk = new CheckDesk(thread.start, (each) => told.push(each));
    desk.check(written('Hva?'), SETTINGS);
    desk.check(written('Ble du informert av personellet?'), SETTINGS);
    thread.fail();
    expect(checksOf(told[1] ?? {})).toContain('jargon');
    desk.check(written(''), SETTINGS);
    expect(codesOf(told[2] ?? {})).toContain('missing-text');
    expect([thread.stopped, thread.asked.length]).toEqual([true, 1]);
  });
});
