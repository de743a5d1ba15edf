import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT = 5 * 1024 * 1024;

/** Opens a log for writing at its end; a long one is set aside first, in place of the one set aside before. */
export function openLog(file: string): (text: string) => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.old`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  // A full disk must not end the system for want of a log.
  stream.on('error', () => {});
  return (text) => stream.write(text);
}
