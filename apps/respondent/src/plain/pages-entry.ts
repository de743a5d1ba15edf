import type { RespondentPages } from '@medvirk/api-contract';
import kindsStyles from '../look/kinds.css?inline';
import wordStyles from '../word/word.css?inline';
import { createPages as create } from './pages.tsx';

/** What the API loads: the pages, with styles that come later where scripts run: of rare kinds of questions, and of what stands on a receipt. */
export const createPages = (html: string, readAsset: (address: string) => string): RespondentPages =>
  create(html, readAsset, { kinds: kindsStyles, word: wordStyles });
