import type { Item } from '../content/items.ts';
import { dayNumber } from '../logic/days.ts';
import { textIn } from '../texts/text-in.ts';
import { type AnswerValue, isRepeated } from './answer.ts';

/**
 * An answer as people say it, in the language that they read: texts of options and points, not codes; several joined by
 * commas. What was written in own words stays as it is.
 */
export function valueInWords(item: Item, value: AnswerValue, language: string): string {
  if (isRepeated(value)) return String(value.instances.length);
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking': {
      const chosen = Array.isArray(value) ? value : [String(value)];
      return chosen
        .map((code) => textIn(item.options.find((option) => option.code === code)?.texts, language) || code)
        .join(', ');
    }
    case 'hidden': {
      const { source } = item;
      const named = source.kind === 'parameter' ? source.values.find(({ code }) => code === value) : undefined;
      return textIn(named?.texts, language) || String(value);
    }
    case 'scale':
      return textIn(item.points.find((point) => point.value === value)?.texts, language) || String(value);
    case 'number':
    case 'calculated':
      if (typeof value !== 'number') return String(value);
      return [inLanguage(() => new Intl.NumberFormat(language).format(value), value), textIn(item.unit, language)]
        .filter((part) => part !== '')
        .join(' ');
    case 'date': {
      const day = dayNumber(value);
      if (day === undefined || String(value).length < 10) return String(value);
      const date = new Date(day * 86_400_000);
      return inLanguage(
        () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date),
        value,
      );
    }
    case 'attachment':
      // Ids say nothing to anybody.
      return Array.isArray(value) ? String(value.length) : '';
    default:
      return Array.isArray(value) ? value.join(', ') : String(value);
  }
}

/** Some tags that are written right name no language to the device. */
function inLanguage(format: () => string, value: AnswerValue): string {
  try {
    return format();
  } catch {
    return String(value);
  }
}
