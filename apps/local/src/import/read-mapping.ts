import { readFile } from 'node:fs/promises';
import { ResponseMapping } from '@medvirk/interchange';
import { FileProblem } from './file-problem.ts';

/** The mapping file. @throws FileProblem that names every place that is wrong */
export async function readMapping(path: string): Promise<ResponseMapping> {
  let content: unknown;
  try {
    content = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    throw new FileProblem(`The mapping cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const read = ResponseMapping.safeParse(content);
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path: place, message }) => `  ${place.join('.') || '(whole)'}: ${message}`);
  throw new FileProblem(`The mapping is not right:\n${places.join('\n')}`);
}
