import type { RespondentPages } from '@medvirk/api-contract';
import kindsStyles from '../look/kinds.css?inline';
import { createPages as create } from './pages.tsx';

/** What the API loads: the pages, with the styles of rare kinds of questions, which only some pages need. */
export const createPages = (html: string, readAsset: (address: string) => string): RespondentPages =>
  create(html, readAsset, kindsStyles);
