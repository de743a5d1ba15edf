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

/** Milliseconds until edits are written down: the device takes longer for it than the page for showing a letter. */
const WRITE_AFTER = 100;

/** By their names on the device: what is to be written down there next, undefined where nothing is to be left. */
const waiting = new Map<string, KeptEdits | undefined>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps edits a moment later, the newest of what comes meanwhile; at once where the page is left or put away. */
export function keepEdits(key: Key, edits: KeptEdits | undefined): void {
  waiting.set(nameOf(key), edits);
  timer ??= setTimeout(writeDown, WRITE_AFTER);
}

function writeDown(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [name, edits] of waiting) {
    try {
      if (edits) localStorage.setItem(name, JSON.stringify(edits));
      else localStorage.removeItem(name);
    } catch {
      // A device that keeps nothing: the edits are still on the page, and the page says that they are not saved.
    }
  }
  waiting.clear();
}

/** Sees to it that nothing is lost with a page that is left, or put away where it may never come back from. @returns ends it */
export function keepBeforeLeaving(): () => void {
  addEventListener('pagehide', writeDown);
  document.addEventListener('visibilitychange', writeDown);
  return () => {
    removeEventListener('pagehide', writeDown);
    document.removeEventListener('visibilitychange', writeDown);
    writeDown();
  };
}

/** Takes over what this window left when it was loaded anew, and what windows that are gone have left. */
export function takeOverEdits(key: Key, now: number): KeptEdits[] {
  writeDown();
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
