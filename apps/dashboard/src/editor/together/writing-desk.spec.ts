import { describe, expect, it } from '@jest/globals';
import type { VersionView } from '@medvirk/api-contract';
import {
  applyOperations,
  type Manuscript,
  NO_TRACES,
  type Question,
  type QuestionnaireContent,
  questionsOf,
  type SentBatch,
} from '@medvirk/questionnaire';
import { replaceQuestion } from '../content/change-content.ts';
import { type EditAnswer, saveAfter, WritingDesk } from './writing-desk.ts';

const aQuestion = (code: string): Question => ({ type: 'long-text', code, texts: { nb: code } });
const content: QuestionnaireContent = {
  title: { nb: 'Prøve' },
  languages: ['nb'],
  sections: [{ code: 's', title: { nb: 'Del' }, questions: [aQuestion('a'), aQuestion('b')] }],
};
const standing = { status: 'draft', signOff: {}, approval: null, may: {} } as unknown as EditAnswer['standing'];
const version = { ...standing, id: 'v', revision: 1, content } as unknown as VersionView;

/** The API as far as saving goes; `fails` is the code that the next calls are refused with. */
function anApi() {
  let manuscript: Manuscript = { content, revision: 1, traces: NO_TRACES };
  const log: EditAnswer['batches'] = [];
  const api = {
    fails: undefined as string | undefined,
    kept: undefined as unknown,
    content: () => manuscript.content,
    send: async ({ id, base, operations }: SentBatch): Promise<EditAnswer> => {
      if (api.fails) throw Object.assign(new Error(api.fails), { code: api.fails });
      const applied = applyOperations(manuscript, operations, (revision) => revision <= base);
      manuscript = applied.manuscript;
      if (applied.done.length > 0)
        log.push({ id, revision: manuscript.revision, by: null, operations: [...applied.done] });
      const batches = log.filter(({ revision }) => revision > base);
      return { revision: manuscript.revision, batches, held: [...applied.held], standing };
    },
  };
  return api;
}
function aDesk(api: ReturnType<typeof anApi>): WritingDesk {
  let ids = 0;
  const keep = (edits: unknown) => {
    api.kept = edits;
  };
  return new WritingDesk(version, { send: api.send, keep, newId: () => `${Math.random()}-${++ids}`, now: () => 0 });
}
const write = (desk: WritingDesk, at: number, words: string) => {
  const { view } = desk.snapshot().session;
  const question = view.sections[0]?.questions[at];
  if (!question) throw new Error('no such question');
  desk.change(
    replaceQuestion(view, { section: 0, question: at }, { ...question, texts: { nb: words } } as Question),
    `${at}`,
  );
};
const wordsOn = (desk: WritingDesk) => questionsOf(desk.snapshot().session.view).map(({ texts }) => texts.nb);

describe('the writing desk', () => {
  it('says honestly what is saved, and keeps what is not until it is', async () => {
    const api = anApi();
    const desk = aDesk(api);
    write(desk, 0, 'Nytt');
    expect([desk.snapshot().phase, saveAfter(desk.snapshot())]).toEqual(['waiting', 900]);
    expect(api.kept).toMatchObject({ waiting: { operations: [{ kind: 'change-question' }] } });
    await desk.save();
    expect([desk.snapshot().phase, api.kept]).toEqual(['saved', undefined]);
    expect(api.content().sections[0]?.questions[0]?.texts).toEqual({ nb: 'Nytt' });
  });

  it('has a letter at once, and says that the page may follow later; all else is to be shown at once', () => {
    const api = anApi();
    const desk = aDesk(api);
    const told: string[] = [];
    desk.subscribe((how) => told.push(how));
    desk.typing(() => write(desk, 0, 'N'));
    desk.typing(() => write(desk, 0, 'Ny'));
    expect(wordsOn(desk)).toEqual(['Ny', 'b']);
    expect([desk.snapshot().phase, desk.snapshot().steps, desk.snapshot().done.length]).toEqual(['waiting', 2, 1]);
    expect(api.kept).toMatchObject({ waiting: { operations: [{ kind: 'change-question' }] } });
    desk.undo();
    expect(wordsOn(desk)).toEqual(['a', 'b']);
    expect(told).toEqual(['soon', 'soon', 'at-once']);
  });

  it('tries again when there is no connection, and loses nothing that is written meanwhile', async () => {
    const api = anApi();
    const desk = aDesk(api);
    api.fails = 'NETWORK';
    write(desk, 0, 'Ett');
    await desk.save();
    write(desk, 1, 'To');
    expect(desk.snapshot()).toMatchObject({ phase: 'no-connection', attempts: 1 });
    expect(saveAfter(desk.snapshot())).toBe(2000);
    api.fails = undefined;
    await desk.save();
    expect(desk.snapshot().phase).toBe('waiting');
    await desk.save();
    expect(desk.snapshot().phase).toBe('saved');
    expect(api.content().sections[0]?.questions.map(({ texts }) => texts.nb)).toEqual(['Ett', 'To']);
  });

  it('is taken up by the next window where the last one was closed before it had saved', async () => {
    const api = anApi();
    const closed = aDesk(api);
    write(closed, 0, 'Ikke lagret');
    const kept = api.kept as Parameters<WritingDesk['takeUp']>[0];
    const opened = aDesk(api);
    await opened.takeUp(kept);
    await opened.takeUp(kept);
    expect(wordsOn(opened)).toEqual(['Ikke lagret', 'b']);
  });

  it('undoes without an end, also what has been saved, and does it over again', async () => {
    const api = anApi();
    const desk = aDesk(api);
    for (let number = 0; number < 300; number += 1) {
      write(desk, number % 2, `ord ${number}`);
      if (number % 50 === 0) await desk.save();
    }
    const end = wordsOn(desk);
    for (let number = 0; number < 300; number += 1) desk.undo();
    expect(wordsOn(desk)).toEqual(['a', 'b']);
    for (let number = 0; number < 300; number += 1) desk.redo();
    expect(wordsOn(desk)).toEqual(end);
  });

  it('takes a sentence at a time back, not a letter', () => {
    const desk = aDesk(anApi());
    for (const words of ['a ', 'a n', 'a ny']) write(desk, 0, words);
    desk.undo();
    expect(wordsOn(desk)).toEqual(['a', 'b']);
  });

  it('gives a refused change back to the writer, who may mend it', async () => {
    const api = anApi();
    const desk = aDesk(api);
    api.fails = 'INSTRUMENT_LOCKED';
    write(desk, 0, 'Låst');
    await desk.save();
    expect(desk.snapshot()).toMatchObject({ phase: 'refused', code: 'INSTRUMENT_LOCKED' });
    api.fails = undefined;
    desk.undo();
    await desk.save();
    expect([desk.snapshot().phase, wordsOn(desk)]).toEqual(['saved', ['a', 'b']]);
  });

  it('keeps both sides where two have written the same, and brings back with undo whichever was not chosen', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const api = anApi();
      const [mine, theirs] = [aDesk(api), aDesk(api)];
      write(theirs, 0, 'Deres');
      await theirs.save();
      write(mine, 0, 'Mine');
      await mine.save();
      expect(mine.snapshot().session.held).toHaveLength(1);
      expect(wordsOn(mine)[0]).toBe('Mine');
      mine.settle('question/a', choice);
      expect(wordsOn(mine)[0]).toBe(choice === 'mine' ? 'Mine' : 'Deres');
      await mine.save();
      mine.undo();
      expect(wordsOn(mine)[0]).toBe(choice === 'mine' ? 'Deres' : 'Mine');
    }
  });

  it('lets no older answer undo a step that was taken after it was asked for', async () => {
    const [draft, sent] = ['draft', 'in-co-design'].map((status) => ({ ...standing, status })) as [
      EditAnswer['standing'],
      EditAnswer['standing'],
    ];
    const api = anApi();
    const desk = aDesk(api);
    const asked = desk.asking();
    write(desk, 0, 'Nytt');
    const saving = desk.save();
    desk.stand(sent);
    await saving;
    expect(desk.snapshot()).toMatchObject({ phase: 'saved', standing: { status: 'in-co-design' } });
    desk.see({ revision: 1, batches: [], others: [], standing: draft }, asked);
    expect(desk.snapshot().standing.status).toBe('in-co-design');
    desk.see({ revision: 1, batches: [], others: [], standing: draft }, desk.asking());
    expect(desk.snapshot().standing.status).toBe('draft');
  });
});
