import type { Question } from './question.ts';

/**
 * What a draft may hold, but no screen shows yet to those who answer: a version with it can't be published, since it would
 * be answered as something else. Each line goes when the screens have it.
 */
export function notFieldedYet(question: Question): string[] {
  const parts: string[] = [];
  if (NOT_SHOWN.has(question.type)) parts.push(question.type);
  if ('display' in question && question.display === 'pictures') parts.push(question.display);
  for (const part of NOT_READ) if (part in question) parts.push(part);
  if ('options' in question) {
    for (const part of ['image'] as const) {
      if (question.options.some((option) => option[part])) parts.push(`option.${part}`);
    }
  }
  if (question.type === 'image-map' && question.picture !== 'body') parts.push('picture');
  return parts;
}

const NOT_SHOWN: ReadonlySet<Question['type']> = new Set(['attachment']);
const NOT_READ = ['image', 'audio', 'pictureVariant', 'media'] as const;
