import { stemOf } from './stem.ts';
import type { WordLanguage } from './word-language.ts';
import { wordRuns } from './word-runs.ts';

/** A comment as it is counted: masked text, and the id by which it counts once. */
export interface CommentText {
  readonly id: string;
  readonly text: string;
}

/** Where a stem, or two stems side by side, occurs. */
export interface IndexedTerm {
  readonly stems: readonly string[];
  /** Ids of the comments that use it. */
  readonly comments: ReadonlySet<string>;
  /** The form that most comments use; of equally common ones the first by the alphabet. */
  readonly surface: string;
}

interface Gathered {
  stems: readonly string[];
  comments: Set<string>;
  surfaces: Map<string, Set<string>>;
}

function commonest(surfaces: ReadonlyMap<string, ReadonlySet<string>>): string {
  const [first] = [...surfaces].sort(([a, inA], [b, inB]) => inB.size - inA.size || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/** Counts stems and pairs of stems over comments: ten mentions in one comment are one comment. */
export function indexTerms(comments: readonly CommentText[], language: WordLanguage): Map<string, IndexedTerm> {
  const gathered = new Map<string, Gathered>();
  const add = (stems: readonly string[], surface: string, id: string): void => {
    const key = stems.join(' ');
    const term = gathered.get(key) ?? { stems, comments: new Set(), surfaces: new Map() };
    const users = term.surfaces.get(surface) ?? new Set();
    gathered.set(key, term);
    term.comments.add(id);
    term.surfaces.set(surface, users.add(id));
  };
  for (const { id, text } of comments) {
    for (const run of wordRuns(text, language)) {
      let before: { word: string; stem: string } | undefined;
      for (const word of run) {
        const stem = stemOf(word, language);
        add([stem], word, id);
        if (before !== undefined && before.stem !== stem) add([before.stem, stem], `${before.word} ${word}`, id);
        before = { word, stem };
      }
    }
  }
  return new Map(
    [...gathered].map(([key, { stems, comments: users, surfaces }]) => [
      key,
      { stems, comments: users, surface: commonest(surfaces) },
    ]),
  );
}
