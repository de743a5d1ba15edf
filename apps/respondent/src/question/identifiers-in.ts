import { maskIdentifiers, readsAsDanger } from '@medvirk/comments';

export { readsAsDanger };

/** Kinds of what the API will take out of a text before it is stored, each once. A file of its own: it is fetched when needed. */
export function identifiersIn(text: string): string[] {
  return [...new Set(maskIdentifiers(text).found.map(({ kind }) => kind))];
}
