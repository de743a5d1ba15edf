import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../postgres/leftover.ts';

/** Who uses the embedded database now. Kept in `running.json` in the state folder while it runs. */
export interface RunningRecord {
  pid: number;
  /** `start`: the whole system; `command`: one run of the command line. */
  kind: 'start' | 'command';
  /** Tells this process from a later one with the same id; undefined where the system does not say. */
  birth?: string;
  publicUrl?: string;
  databaseUrl: string;
  ownerUrl: string;
}

const fileIn = (folder: string): string => join(folder, 'running.json');

/** When the process began, in the kernel's ticks since boot (Linux). Process ids are used again; this with the id is not. */
export async function birthOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The program's name is in parentheses and may hold spaces; the 20th field after it is the start time.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

/** The record of a process that still lives, or undefined. */
export async function readRunning(folder: string): Promise<RunningRecord | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  let record: RunningRecord;
  try {
    record = JSON.parse(text) as RunningRecord;
  } catch {
    return undefined; // its writer was killed half-way
  }
  if (!isAlive(record.pid)) return undefined;
  return record.birth === undefined || record.birth === (await birthOf(record.pid)) ? record : undefined;
}

/** Writes the record of this process. Mode 0600: it holds connection addresses with passwords. */
export async function writeRunning(folder: string, record: Omit<RunningRecord, 'pid' | 'birth'>): Promise<void> {
  const birth = await birthOf(process.pid);
  const complete: RunningRecord = { ...record, pid: process.pid, ...(birth ? { birth } : {}) };
  await writeFile(fileIn(folder), `${JSON.stringify(complete, null, 2)}\n`, { mode: 0o600 });
}

export async function removeRunning(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}
