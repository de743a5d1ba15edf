import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../postgres/leftover.ts';

/** Who uses the state folder now. Kept in `running.json` in it. */
export interface RunningRecord {
  pid: number;
  /** `start`: the whole system; `command`: one run of the command line. */
  kind: 'start' | 'command';
  /** Tells this process from a later one with the same id; undefined where the system does not say. */
  birth?: string;
  publicUrl?: string;
  /** Both missing while it is still starting. */
  databaseUrl?: string;
  ownerUrl?: string;
}

const fileIn = (folder: string): string => join(folder, 'running.json');

/** When the process began, in the kernel's ticks since boot (Linux). Process ids are used again; this with the id is not. */
async function birthOf(pid: number): Promise<string | undefined> {
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

async function recordOf(details: Omit<RunningRecord, 'pid' | 'birth'>): Promise<string> {
  const birth = await birthOf(process.pid);
  const record: RunningRecord = { ...details, pid: process.pid, ...(birth ? { birth } : {}) };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Takes the folder for this process. Returns the record of the living process that has it, or undefined when it is ours. */
export async function claim(folder: string, kind: RunningRecord['kind']): Promise<RunningRecord | undefined> {
  const text = await recordOf({ kind });
  for (;;) {
    try {
      await writeFile(fileIn(folder), text, { mode: 0o600, flag: 'wx' });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readRunning(folder);
    if (holder) return holder;
    await rm(fileIn(folder), { force: true });
  }
}

/** Tells others how to reach what runs here. Mode 0600: connection addresses hold passwords. */
export async function announce(folder: string, details: Omit<RunningRecord, 'pid' | 'birth'>): Promise<void> {
  const file = fileIn(folder);
  await writeFile(`${file}.new`, await recordOf(details), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Gives the folder free. */
export async function release(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}
