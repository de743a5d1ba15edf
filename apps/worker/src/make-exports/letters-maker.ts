import { type ExportStep, type IssuedInvitation, type Store, sealWithSecret } from '@medvirk/data-access';
import { type LetterCode, writeLetters } from '@medvirk/documents';
import { BYTE_ORDER_MARK, csvLines } from '@medvirk/interchange';
import { letterNumber, localTime, takesAnswers } from '@medvirk/outreach';
import type { LetterText } from '@medvirk/reports';
import type { Maker } from './maker.ts';
import { type ZipState, ZipWriter } from './zip-writer.ts';

/** What the API puts down when letters are ordered. No code: codes are made with the letters. */
export interface LettersMaterial {
  letters: {
    text: LetterText;
    surveyId: string;
    unitId: string;
    address: string;
    count: number;
    today: string;
    /** Of the order, where its letters carry numbers. */
    number?: number | null;
  };
}

/** What it puts down when a reminder of an order's letters is. `letters`: from 1; null for one letter to all, without a code. */
export interface RemindersMaterial {
  reminder: {
    text: LetterText;
    surveyId: string;
    batchId: string;
    number: number | null;
    letters: number[] | null;
    address: string;
  };
}

/** Letters in one file, and made in one step. */
const AT_ONCE = 25;

/**
 * Letters, some at a time: their invitations are made in the step in which they are written, so that a killed worker leaves no code
 * that stands nowhere. What is kept until it is fetched is sealed with the secret of the house.
 */
export function makerOfLetters(secret: string, made: Date): Maker {
  return async (store, work) => {
    const { letters } = work.material as LettersMaterial;
    const { count, surveyId, unitId, today, number = null } = letters;
    const all = Array.from({ length: count }, (_, index) => index + 1);
    return makeSome({ ...letters, number, letters: all, secret, made }, work, async (wanted) => {
      const issued = await store.invitations.issue({ surveyId, unitId, count: wanted.length, today });
      await store.letters.noteMade(
        work.id,
        issued.map((each) => each.id),
      );
      return issued;
    });
  };
}

/**
 * A reminder: letters to those on its list, each with a new code that opens nothing before somebody has fetched the file; or one page,
 * to be printed for everybody. Nothing is made for a survey that has closed since.
 */
export function makerOfReminders(secret: string, made: Date): Maker {
  return async (store, work) => {
    const { reminder } = work.material as RemindersMaterial;
    const { surveyId, batchId, letters, text, address } = reminder;
    const survey = await store.surveys.find(surveyId);
    if (!survey || !takesAnswers(survey, localTime(new Date()).day))
      throw new Error('the survey takes no answers any more');
    if (letters === null) return makeOne(store, { text, address, secret, made }, work.id);
    return makeSome({ ...reminder, letters, secret, made }, work, async (wanted, done) => {
      const ids = await store.letters.invitationsOf(batchId, wanted);
      const prepared = await store.invitations.prepareNewCodes(work.id, ids);
      await store.letters.noteReminderMade(work.id, done + wanted.length);
      return prepared;
    });
  };
}

interface Wanted {
  text: LetterText;
  address: string;
  number: number | null;
  letters: readonly number[];
  secret: string;
  made: Date;
}

/** The next letters of a file. @param codesFor codes for letters, from 1, in their order; `done` before them */
async function makeSome(
  { text, address, number, letters, secret, made }: Wanted,
  { id, state }: { id: string; state: unknown },
  codesFor: (letters: readonly number[], done: number) => Promise<IssuedInvitation[]>,
): Promise<ExportStep> {
  const { zip: before, done } = (state as { zip: ZipState; done: number } | null) ?? { zip: undefined, done: 0 };
  const zip = before ? new ZipWriter(made, before) : new ZipWriter(made);
  const now = letters.slice(done, done + AT_ONCE);
  const last = done + now.length;
  const numberOf = (letter: number) => (number === null ? null : letterNumber(number, letter));
  const issued = await codesFor(now, done);
  const codes = now.map((letter, index): LetterCode => {
    const code = issued[index]?.code ?? '';
    return { code, address: `${address}#${code}`, number: numberOf(letter) };
  });
  const pdf = await writeLetters(text, codes, made);
  const finished = last >= letters.length;
  const bytes = Buffer.concat([
    zip.file(pathOf(done, letters.length), pdf),
    ...(finished && number !== null && text.list
      ? [zip.file(text.list.file, listOf(text.list, letters, numberOf))]
      : []),
    ...(finished ? [zip.finish()] : []),
  ]);
  const sealed = sealWithSecret(secret, 'letters', id, bytes);
  return { bytes, sealed, state: { zip: zip.state, done: last }, done: last, total: letters.length, finished };
}

async function makeOne(
  store: Store,
  { text, address, secret, made }: Pick<Wanted, 'text' | 'address' | 'secret' | 'made'>,
  id: string,
): Promise<ExportStep> {
  const bytes = await writeLetters(text, [{ code: null, address, number: null }], made);
  await store.letters.noteReminderMade(id, 1);
  const sealed = sealWithSecret(secret, 'letters', id, Buffer.from(bytes));
  return { bytes, sealed, state: null, done: 1, total: 1, finished: true };
}

/** The file that begins with a letter, counted from 0 among all in the archive. */
function pathOf(first: number, total: number): string {
  const last = Math.min(first + AT_ONCE, total);
  return `${String(first + 1).padStart(4, '0')}-${String(last).padStart(4, '0')}.pdf`;
}

/** Which number stands on which page: the house lays its own list of addresses beside it. */
function listOf(
  { number, pages, page }: NonNullable<LetterText['list']>,
  letters: readonly number[],
  numberOf: (letter: number) => string | null,
): Buffer {
  const rows = letters.map((letter, index) => [
    numberOf(letter),
    pathOf(index - (index % AT_ONCE), letters.length),
    (index % AT_ONCE) + 1,
  ]);
  return Buffer.from(BYTE_ORDER_MARK + csvLines([[number, pages, page], ...rows]));
}
