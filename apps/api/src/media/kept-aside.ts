import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that came in, on disk while it is looked at. */
export interface KeptAside {
  /** SHA-256 of all of it, hexadecimal. */
  asset: string;
  size: number;
  /** Its first bytes, by which its kind is told. */
  start: Buffer;
  pieces: (length: number) => AsyncIterable<Buffer>;
}

/** Bytes by which a kind is told. */
const START = 4096;

/**
 * Takes a stream down to a file that is gone afterwards, whatever happens: what is large never lies in memory, and no transaction waits
 * for a slow network.
 * @param most bytes; what is longer is not read to its end
 * @returns what `work` returns; undefined where the stream was longer
 */
export async function withKeptAside<T>(
  stream: AsyncIterable<Buffer>,
  most: number,
  work: (file: KeptAside) => Promise<T>,
): Promise<T | undefined> {
  const path = join(tmpdir(), `medvirk-${randomUUID()}`);
  // For nobody else on the machine.
  const file = await open(path, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    let start = Buffer.alloc(0);
    for await (const piece of stream) {
      size += piece.length;
      if (size > most) return undefined;
      hash.update(piece);
      if (start.length < START) start = Buffer.concat([start, piece]).subarray(0, START);
      await file.write(piece);
    }
    return await work({ asset: hash.digest('hex'), size, start, pieces: (length) => piecesOf(file, size, length) });
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

async function* piecesOf(file: FileHandle, size: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(length, size - at)), 0, null, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    // Pieces are counted by their length: a short one in the middle would move all that follow.
    if (bytesRead < buffer.length && at < size) throw new Error('a file was read in part');
    yield buffer.subarray(0, bytesRead);
  }
}
