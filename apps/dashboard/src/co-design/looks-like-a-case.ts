import { maskIdentifiers } from '@medvirk/comments';

/** Whether a text holds something that points to one person: a name, a number, a date of birth. Web addresses do not. */
export function looksLikeACase(text: string): boolean {
  return maskIdentifiers(text).found.some(({ kind }) => kind !== 'url');
}
