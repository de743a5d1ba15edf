import { sealWithSecret } from '@medvirk/data-access';
import { writeLetters } from '@medvirk/documents';
import type { LetterText } from '@medvirk/reports';
import type { Maker } from './maker.ts';
import { type ZipState, ZipWriter } from './zip-writer.ts';

/** What the API puts down when letters are ordered. No code: codes are made with the letters. */
export interface LettersMaterial {
  letters: { text: LetterText; surveyId: string; unitId: string; address: string; count: number; today: string };
}

/** Letters in one file, and made in one step. */
const AT_ONCE = 25;

/**
 * Letters, some at a time: their invitations are made in the step in which they are written, so that a killed worker leaves no code
 * that stands nowhere. What is kept until it is fetched is sealed with the secret of the house.
 */
export function makerOfLetters(secret: string, made: Date): Maker {
  return async (store, { id, material, state }) => {
    const { letters } = material as LettersMaterial;
    const { zip: before, done } = (state as { zip: ZipState; done: number } | null) ?? { zip: undefined, done: 0 };
    const zip = before ? new ZipWriter(made, before) : new ZipWriter(made);
    const count = Math.min(AT_ONCE, letters.count - done);
    const { surveyId, unitId, today } = letters;
    const issued = await store.invitations.issue({ surveyId, unitId, count, today });
    await store.letters.noteMade(
      id,
      issued.map((each) => each.id),
    );
    const codes = issued.map(({ code }) => ({ code, address: `${letters.address}#${code}` }));
    const pdf = await writeLetters(letters.text, codes, made);
    const last = done + count;
    const path = `${String(done + 1).padStart(4, '0')}-${String(last).padStart(4, '0')}.pdf`;
    const finished = last >= letters.count;
    const bytes = Buffer.concat([zip.file(path, pdf), ...(finished ? [zip.finish()] : [])]);
    const sealed = sealWithSecret(secret, 'letters', id, bytes);
    return { bytes, sealed, state: { zip: zip.state, done: last }, done: last, total: letters.count, finished };
  };
}
