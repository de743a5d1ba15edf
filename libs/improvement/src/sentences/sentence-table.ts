import type { StatementCode } from '../picture/picture.ts';
import type { Words } from './words.ts';

/** One language's sentences. A new code does not compile until it has its sentence in each language. */
export interface SentenceTable {
  /** Follows a figure that few answers are behind. */
  readonly few: string;
  readonly statements: Readonly<Record<StatementCode, (words: Words) => string>>;
}
