import type { Question } from './question.ts';

/**
 * What a draft may hold, but no screen shows yet to those who answer: a version with it can't be published, since it would
 * be answered as something else. Each line goes when the screens have it.
 */
export function notFieldedYet(question: Question): string[] {
  const parts: string[] = [];
  if (NOT_SHOWN.has(question.type)) parts.push(question.type);
  if ('display' in question && question.display && NOT_DISPLAYED.has(question.display)) parts.push(question.display);
  for (const part of NOT_READ) if (part in question) parts.push(part);
  if ('options' in question) {
    for (const part of ['other', 'image', 'showIf'] as const) {
      if (question.options.some((option) => option[part])) parts.push(`option.${part}`);
    }
  }
  if (question.type === 'number' && question.units) parts.push('units');
  if (question.type === 'date' && (question.precision ?? 'day') !== 'day') parts.push('precision');
  if (question.type === 'short-text' && question.format) parts.push('format');
  if (question.type === 'short-text' && question.pattern) parts.push('pattern');
  return parts;
}

const NOT_SHOWN: ReadonlySet<Question['type']> = new Set([
  'ranking',
  'time',
  'date-time',
  'grid',
  'allocation',
  'image-map',
  'attachment',
  'repeat',
  'consent',
  'calculated',
  'hidden',
]);
const NOT_DISPLAYED: ReadonlySet<string> = new Set([
  'dropdown',
  'autocomplete',
  'pictures',
  'smileys',
  'stars',
  'slider',
  'story',
]);
const NOT_READ = ['image', 'audio', 'easyTexts', 'pictureVariant', 'roleTexts', 'comment', 'checks', 'media'] as const;
