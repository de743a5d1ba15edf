import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type QuestionnaireContent, questionsOf } from '../content/content.ts';
import { aManuscript, aTextQuestion, withQuestion } from './a-manuscript.builder.ts';
import { applyOperations } from './apply-operations.ts';
import {
  type DoneBatch,
  type DoneStep,
  type EditSession,
  edit,
  openSession,
  receive,
  type SentBatch,
  send,
  settle,
  standingManuscript,
  takeBack,
} from './edit-session.ts';
import { type Manuscript, NO_TRACES } from './manuscript.ts';
import { type Operation, partOf } from './operation.ts';
import { operationsBetween } from './operations-between.ts';
import { same } from './same.ts';
import type { Held } from './writing.ts';

/** What the API does with batches, without the API. */
class Desk {
  manuscript: Manuscript;
  readonly log: DoneBatch[] = [];
  private readonly answers = new Map<string, readonly Held[]>();

  constructor(content: QuestionnaireContent) {
    this.manuscript = { content, revision: 1, traces: NO_TRACES };
  }

  take({ id, base, operations }: SentBatch): {
    batches: readonly DoneBatch[];
    answer: { id: string; held: readonly Held[] };
  } {
    const known = this.answers.get(id);
    const { manuscript, done, held } = known
      ? { manuscript: this.manuscript, done: [], held: known }
      : applyOperations(this.manuscript, operations, (revision) => revision <= base);
    if (done.length > 0) this.log.push({ id, revision: manuscript.revision, operations: done });
    this.manuscript = manuscript;
    this.answers.set(id, held);
    return { batches: this.since(base), answer: { id, held } };
  }

  since(revision: number): DoneBatch[] {
    return this.log.filter((batch) => batch.revision > revision);
  }
}

/** A writer with a browser, whose batches and answers may be late or lost. */
class Writer {
  session: EditSession;
  readonly steps: DoneStep[] = [];
  private readonly desk: Desk;
  private readonly name: string;
  private sent = 0;

  constructor(desk: Desk, name: string) {
    this.desk = desk;
    this.name = name;
    this.session = openSession(desk.manuscript.content, desk.manuscript.revision);
  }

  get view(): QuestionnaireContent {
    return this.session.view;
  }

  write(change: (content: QuestionnaireContent) => QuestionnaireContent): Operation[] {
    const next = change(this.view);
    const operations = operationsBetween(this.view, next);
    this.steps.push({ operations, seen: this.session.confirmed.revision });
    this.session = edit(this.session, operations, next);
    return operations;
  }

  look(): void {
    this.session = receive(this.session, this.desk.since(this.session.confirmed.revision));
  }

  /** @param lost the API gets the batch, its answer never arrives */
  save(lost = false): void {
    const started = send(this.session, `${this.name}-${this.sent}`);
    if (started) this.sent += 1;
    this.session = started?.session ?? this.session;
    const batch = started?.batch ?? this.session.sending;
    if (!batch) return;
    const { batches, answer } = this.desk.take(batch);
    if (!lost) this.session = receive(this.session, batches, answer);
  }

  undo(): void {
    const step = this.steps.pop();
    if (step) this.session = takeBack(this.session, step).session;
  }

  settleAll(choice: 'mine' | 'theirs'): void {
    for (const { operation } of this.session.held) {
      this.session = settle(this.session, partOf(operation), choice).session;
    }
  }
}

const reword =
  (code: string, words: string, language = 'nb') =>
  (content: QuestionnaireContent) =>
    withQuestion(content, code, (question) => ({ ...question, texts: { ...question.texts, [language]: words } }));
const wordsOf = (content: QuestionnaireContent, code: string) =>
  questionsOf(content).find((question) => question.code === code)?.texts.nb;
const codesOf = (content: QuestionnaireContent) =>
  content.sections.map(({ code, questions }) => `${code}: ${questions.map((question) => question.code).join(' ')}`);
const mapQuestions =
  (section: string, change: (questions: QuestionnaireContent['sections'][number]['questions']) => typeof questions) =>
  (content: QuestionnaireContent): QuestionnaireContent => ({
    ...content,
    sections: content.sections.map((each) =>
      each.code === section ? { ...each, questions: change(each.questions) } : each,
    ),
  });
const remove = (code: string) => (content: QuestionnaireContent) =>
  content.sections.reduce(
    (now, { code: section }) => mapQuestions(section, (all) => all.filter((each) => each.code !== code))(now),
    content,
  );
const add = (section: string, code: string, at = 0) =>
  mapQuestions(section, (questions) => questions.toSpliced(at, 0, aTextQuestion(code)));
const moveTo = (code: string, section: string, at: number) => (content: QuestionnaireContent) => {
  const question = questionsOf(content).find((each) => each.code === code);
  if (!question) return content;
  return mapQuestions(section, (questions) => questions.toSpliced(at, 0, question))(remove(code)(content));
};

function twoWriters() {
  const desk = new Desk(aManuscript());
  return { desk, anna: new Writer(desk, 'anna'), per: new Writer(desk, 'per') };
}
function settleDown(...writers: Writer[]): void {
  for (let round = 0; round < 4; round += 1) {
    for (const writer of writers) {
      writer.save();
      writer.look();
    }
  }
}

describe('two editors on one manuscript', () => {
  it('both get both, when they write in different questions', () => {
    const { desk, anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    per.write(reword('b1', 'Pers'));
    settleDown(anna, per);
    for (const content of [desk.manuscript.content, anna.view, per.view]) {
      expect([wordsOf(content, 'a1'), wordsOf(content, 'b1')]).toEqual(['Annas', 'Pers']);
    }
  });

  it('are asked when they write the same words; until then each sees their own, and all else is saved', () => {
    const { desk, anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    anna.save();
    per.write(reword('a1', 'Pers'));
    per.write(reword('a1', 'Per in English', 'en'));
    per.write(reword('c1', 'Pers annet'));
    per.save();
    expect(per.session.held).toMatchObject([{ reason: 'changed', overlaps: [['texts', 'nb']] }]);
    expect(wordsOf(per.view, 'a1')).toBe('Pers');
    expect(wordsOf(standingManuscript(per.session).content, 'a1')).toBe('Annas');
    expect(desk.manuscript.content.sections[0]?.questions[0]?.texts).toEqual({ nb: 'Annas', en: 'Per in English' });
    expect(wordsOf(desk.manuscript.content, 'c1')).toBe('Pers annet');
  });

  it.each(['mine', 'theirs'] as const)('go on with %s, and the other can be had back', (choice) => {
    const { desk, anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    anna.save();
    per.write(reword('a1', 'Pers'));
    per.save();
    const settled = settle(per.session, 'question/a1', choice);
    per.session = settled.session;
    const [chosen, other] = choice === 'mine' ? ['Pers', 'Annas'] : ['Annas', 'Pers'];
    settleDown(per, anna);
    expect(wordsOf(desk.manuscript.content, 'a1')).toBe(chosen);
    expect(wordsOf(anna.view, 'a1')).toBe(chosen);
    const back = choice === 'mine' ? { operations: settled.operations, seen: 9 } : undefined;
    if (back) per.session = takeBack(per.session, back).session;
    else
      per.write(
        (content) =>
          applyOperations({ content, revision: 1, traces: NO_TRACES }, settled.operations, () => true).manuscript
            .content,
      );
    settleDown(per, anna);
    expect(wordsOf(desk.manuscript.content, 'a1')).toBe(other);
  });

  it('may go on writing in what is not settled: it stays one side of one question', () => {
    const { anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    anna.save();
    per.write(reword('a1', 'Pers'));
    per.save();
    per.write(reword('a1', 'Pers, lenger'));
    per.write((content) => withQuestion(content, 'a1', (question) => ({ ...question, hint: { nb: 'Tenk deg om' } })));
    settleDown(per, anna);
    expect(per.session.held).toHaveLength(1);
    expect(wordsOf(per.view, 'a1')).toBe('Pers, lenger');
    expect(questionsOf(anna.view)[0]).toMatchObject({ hint: { nb: 'Tenk deg om' } }); // nobody else wrote there
  });

  it('are not asked any more when the other side has been taken back', () => {
    const { anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    anna.save();
    per.write(reword('a1', 'Pers'));
    per.save();
    anna.undo();
    settleDown(anna, per);
    expect(per.session.held).toEqual([]);
    expect(wordsOf(anna.view, 'a1')).toBe('Pers');
  });

  it('are asked when one takes away what the other writes in, from either side', () => {
    const { desk, anna, per } = twoWriters();
    anna.write(remove('a1'));
    anna.save();
    per.write(reword('a1', 'Pers'));
    per.save();
    expect(per.session.held).toMatchObject([{ reason: 'gone' }]);
    expect(codesOf(per.view)[0]).toBe('a: a1 a2 a3'); // still there for the one who writes in it
    per.settleAll('mine');
    settleDown(per, anna);
    expect(codesOf(anna.view)[0]).toBe('a: a1 a2 a3');
    expect(wordsOf(anna.view, 'a1')).toBe('Pers');

    per.write(reword('b1', 'Pers'));
    per.save();
    anna.write(remove('b1'));
    anna.save();
    expect(anna.session.held).toMatchObject([{ reason: 'changed' }]);
    anna.settleAll('mine');
    settleDown(anna, per);
    expect(codesOf(desk.manuscript.content)[1]).toBe('b: b2 b3');
  });

  it('are asked when both move the same question, and not when they move different ones', () => {
    const { desk, anna, per } = twoWriters();
    anna.write(moveTo('a1', 'b', 1));
    per.write(moveTo('a2', 'c', 0));
    settleDown(anna, per);
    expect(codesOf(desk.manuscript.content)).toEqual(['a: a3', 'b: b1 a1 b2 b3', 'c: a2 c1 c2 c3']);
    anna.write(moveTo('b3', 'a', 0));
    anna.save();
    per.write(moveTo('b3', 'c', 0));
    per.save();
    expect(per.session.held).toMatchObject([{ reason: 'moved' }]);
    per.settleAll('mine');
    settleDown(per, anna);
    expect(codesOf(anna.view)).toEqual(['a: a3', 'b: b1 a1 b2', 'c: b3 a2 c1 c2 c3']);
  });

  it('keep what one writes in a section that the other takes away', () => {
    const { anna, per } = twoWriters();
    anna.write((content) => ({ ...content, sections: content.sections.filter(({ code }) => code !== 'b') }));
    anna.save();
    per.write(add('b', 'ny'));
    per.write(reword('b2', 'Pers'));
    settleDown(per, anna);
    expect(per.session.held.map(({ reason }) => reason).toSorted()).toEqual(['gone', 'no-section']);
    per.settleAll('mine');
    settleDown(per, anna);
    expect(wordsOf(anna.view, 'b2')).toBe('Pers');
    expect(questionsOf(anna.view).map(({ code }) => code)).toContain('ny');
  });

  it('follow a question that gets another code under their hands', () => {
    const { desk, anna, per } = twoWriters();
    anna.write((content) =>
      withQuestion(content, 'b1', (question) => ({ ...question, showIf: { op: 'answered', question: 'a1' } })),
    );
    settleDown(anna, per);
    per.write(reword('a1', 'Pers'));
    const rename: Operation = { kind: 'rename-question', question: 'a1', to: 'ventetid' };
    const renamed = applyOperations(standingManuscript(anna.session), [rename], () => true).manuscript.content;
    anna.session = edit(anna.session, [rename], renamed);
    settleDown(anna, per);
    expect(wordsOf(desk.manuscript.content, 'ventetid')).toBe('Pers');
    expect(questionsOf(desk.manuscript.content).find(({ code }) => code === 'b1')?.showIf).toEqual({
      op: 'answered',
      question: 'ventetid',
    });
  });

  it('both keep what is new, also under the same code', () => {
    const { desk, anna, per } = twoWriters();
    anna.write(add('a', 'ny'));
    per.write(add('b', 'ny'));
    per.write(reword('ny', 'Pers'));
    settleDown(anna, per);
    expect(codesOf(desk.manuscript.content)).toEqual(['a: ny a1 a2 a3', 'b: ny-2 b1 b2 b3', 'c: c1 c2 c3']);
    expect(wordsOf(anna.view, 'ny-2')).toBe('Pers');
    expect(same(anna.view, per.view)).toBe(true);
  });
});

describe('undo', () => {
  it('takes back one’s own and leaves what the other did, also in the same question', () => {
    const { anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    settleDown(anna, per);
    per.write(reword('a1', 'Per in English', 'en'));
    settleDown(per, anna);
    anna.undo();
    settleDown(anna, per);
    expect(questionsOf(per.view)[0]?.texts).toEqual({ nb: 'a1', en: 'Per in English' });
  });

  it('asks where the other has changed the same since', () => {
    const { anna, per } = twoWriters();
    anna.write(reword('a1', 'Annas'));
    settleDown(anna, per);
    per.write(reword('a1', 'Pers'));
    settleDown(per, anna);
    anna.undo();
    expect(anna.session.held).toMatchObject([{ reason: 'changed' }]);
    settleDown(anna, per);
    expect(wordsOf(per.view, 'a1')).toBe('Pers');
  });

  it('is itself taken back', () => {
    const { anna } = twoWriters();
    anna.write(moveTo('a1', 'c', 2));
    const moved = anna.view;
    const back = takeBack(anna.session, anna.steps[0] ?? { operations: [], seen: 0 });
    expect(codesOf(back.session.view)[0]).toBe('a: a1 a2 a3');
    expect(same(takeBack(back.session, back.step).session.view, moved)).toBe(true);
  });
});

/** One thing that a writer does, told by numbers so that it fits whatever the manuscript has become. */
const deed = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('reword', 'reword', 'hint', 'move', 'add', 'remove', 'section', 'save', 'lose', 'look', 'undo'),
  which: fc.nat(8),
  where: fc.nat(2),
  at: fc.nat(3),
});

describe('any order of two editors’ changes', () => {
  it('gives the same manuscript when they don’t touch the same', () => {
    const sections = ['a', 'b'];
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), fc.array(fc.nat(24), { maxLength: 25 }), (deeds, order) => {
        const play = (given: typeof deeds) => {
          const { desk, anna, per } = twoWriters();
          for (const { who, what, which, at } of given) {
            const writer = who === 0 ? anna : per;
            // Each has a section of their own; in the third, one writes words and the other hints.
            const section = sections[who] ?? 'a';
            const own = writer.view.sections.find(({ code }) => code === section)?.questions ?? [];
            const question = own[which % Math.max(1, own.length)]?.code ?? 'ingen';
            if (what === 'save' || what === 'lose') writer.save(what === 'lose');
            else if (what === 'look') writer.look();
            else if (what === 'move') writer.write(moveTo(question, section, at));
            else if (what === 'add') writer.write(add(section, `${section}-${own.length}-${at}`, at));
            else if (what === 'remove') writer.write(remove(question));
            else if (what === 'reword') writer.write(reword(question, `${which}${at}`));
            else if (who === 0) writer.write(reword(`c${at}`, `ord ${which}`));
            else
              writer.write((content) =>
                withQuestion(content, `c${at}`, (c) => ({ ...c, hint: { nb: `hint ${which}` } })),
              );
          }
          settleDown(anna, per);
          expect([...anna.session.held, ...per.session.held]).toEqual([]);
          expect(same(anna.view, per.view) && same(anna.view, desk.manuscript.content)).toBe(true);
          return desk.manuscript.content;
        };
        // The same deeds of each in the same order, woven in another way.
        const [mine, yours] = [0, 1].map((who) => deeds.filter((each) => each.who === who));
        const woven: typeof deeds = [];
        const rest = [[...(mine ?? [])], [...(yours ?? [])]];
        for (const number of order) {
          const next = rest[number % 2]?.shift();
          if (next) woven.push(next);
        }
        woven.push(...(rest[0] ?? []), ...(rest[1] ?? []));
        expect(same(play(deeds), play(woven))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no words without asking, and ends with all seeing the same', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const { desk, anna, per } = twoWriters();
        const written: { words: string; who: number }[] = [];
        const dropped = new Set<string>(); // by somebody who had them on the screen
        for (const [number, { who, what, which, where, at }] of deeds.entries()) {
          const writer = who === 0 ? anna : per;
          const all = questionsOf(writer.view);
          const question = all[which % Math.max(1, all.length)]?.code ?? 'ingen';
          const section = writer.view.sections[where]?.code ?? 'a';
          const before = JSON.stringify(writer.view);
          const words = `§${number}§`;
          if (what === 'save' || what === 'lose') writer.save(what === 'lose');
          else if (what === 'look') writer.look();
          else {
            if (what === 'undo') writer.undo();
            else if (what === 'reword') writer.write(reword(question, words));
            else if (what === 'hint') {
              writer.write((content) => withQuestion(content, question, (each) => ({ ...each, hint: { nb: words } })));
            } else if (what === 'move') writer.write(moveTo(question, section, at));
            else if (what === 'add') writer.write(add(section, `ny-${number}`, at));
            else if (what === 'remove') writer.write(remove(question));
            else
              writer.write((content) => ({
                ...content,
                sections: content.sections.filter(({ code }) => code !== section),
              }));
            const after = JSON.stringify(writer.view);
            if (after.includes(words)) written.push({ words, who });
            for (const { words: earlier } of written) {
              if (before.includes(earlier) && !after.includes(earlier)) dropped.add(earlier);
            }
          }
        }
        settleDown(anna, per);
        const asked = [anna, per].map(({ session }) => JSON.stringify(session.held));
        const kept = JSON.stringify(desk.manuscript.content);
        const lost = written.filter(
          ({ words, who }) => !kept.includes(words) && !dropped.has(words) && !asked[who]?.includes(words),
        );
        expect(lost).toEqual([]);
        for (const { session } of [anna, per]) {
          expect(same(session.confirmed.content, desk.manuscript.content)).toBe(true);
          expect(session.confirmed.revision).toBe(desk.manuscript.revision);
        }
        anna.settleAll('theirs');
        per.settleAll('mine');
        settleDown(per, anna);
        anna.settleAll('theirs');
        settleDown(anna, per);
        expect(same(anna.view, per.view) && same(anna.view, desk.manuscript.content)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
