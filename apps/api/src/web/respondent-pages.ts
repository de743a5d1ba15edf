import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RespondentPages } from '@medvirk/api-contract';

type CreatePages = (html: string, readAsset: (address: string) => string) => RespondentPages;

/**
 * The respondent's pages as its build makes them, or undefined where it is not built, as in tests. Loaded as a file: the
 * API knows what the pages do (`RespondentPages`), not how they look.
 */
export async function loadRespondentPages(dist: string): Promise<RespondentPages | undefined> {
  const file = join(dist, 'pages/pages.js');
  if (!existsSync(file)) return undefined;
  const { createPages }: { createPages: CreatePages } = await import(pathToFileURL(file).href);
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
  return createPages(read('index.html'), (address) => read(address.replace(/^\/respondent\//, '')));
}
