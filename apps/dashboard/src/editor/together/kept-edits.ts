import { Held, Operation } from '@medvirk/questionnaire';
import { z } from 'zod';

const Batch = z.object({ id: z.string(), base: z.int(), operations: z.array(Operation) });

/** What one window has not got an answer to. Kept on the device, under the person's own name, until the API has it. */
const KeptEdits = z.object({
  at: z.number(),
  /** On its way when the window closed; perhaps done. */
  sending: Batch.nullable(),
  waiting: Batch.nullable(),
  held: z.array(Held),
});
export type KeptEdits = z.infer<typeof KeptEdits>;

const PREFIX = 'medvirk.edits';
/** A window that is open keeps its edits fresh at least this often. Milliseconds. */
const ABANDONED_AFTER = 60_000;

interface Key {
  person: string;
  version: string;
  window: string;
}

const nameOf = ({ person, version, window }: Key) => `${PREFIX}.${person}.${version}.${window}`;

export function keepEdits(key: Key, edits: KeptEdits | undefined): void {
  try {
    if (edits) localStorage.setItem(nameOf(key), JSON.stringify(edits));
    else localStorage.removeItem(nameOf(key));
  } catch {
    // A device that keeps nothing: the edits are still on the page, and the page says that they are not saved.
  }
}

/** Takes over what this window left when it was loaded anew, and what windows that are gone have left. */
export function takeOverEdits(key: Key, now: number): KeptEdits[] {
  const prefix = nameOf({ ...key, window: '' });
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  return names.flatMap((name) => {
    const kept = KeptEdits.safeParse(readJson(localStorage.getItem(name)));
    if (!kept.success) {
      localStorage.removeItem(name);
      return [];
    }
    const isMine = name === nameOf(key);
    if (!isMine && now - kept.data.at < ABANDONED_AFTER) return [];
    localStorage.removeItem(name);
    return [kept.data];
  });
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
