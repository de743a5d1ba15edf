import type { WrittenView } from '@medvirk/api-contract';
import type { StoredWritten } from '@medvirk/data-access';
import { type Evidence, staleReasons } from '@medvirk/improvement';

/** @param today what the picture rests on now */
export function toWrittenView(written: StoredWritten, today: readonly Evidence[]): WrittenView {
  const { id, lens, text, author, authorId, at, evidence } = written;
  return { id, lens, text, author, authorId, at, evidence, stale: staleReasons(evidence, today) };
}
