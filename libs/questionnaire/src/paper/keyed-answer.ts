import type { AnswerValue, GivenAnswer, GivenAnswers } from '../answers/answer.ts';
import type { QuestionnaireContent } from '../content/content.ts';
import { type AskedItem, type Item, itemsOf } from '../content/items.ts';
import { textIn } from '../texts/text-in.ts';
import type { Texts } from '../texts/texts.ts';

/** An item that can stand on paper. */
export type PaperItem = Exclude<AskedItem, { type: 'attachment' | 'repeat' }>;

/** The items of a paper form, in its order: files and groups that repeat are not on paper, what is reckoned neither. */
export const paperItems = (content: QuestionnaireContent): PaperItem[] => itemsOf(content).filter(isOnPaper);

function isOnPaper(item: Item): item is PaperItem {
  return !['attachment', 'repeat', 'calculated', 'hidden'].includes(item.type);
}

/** Signs for a cross in one of the boxes that stand apart. */
export const AWAY_SIGNS = { '?': 'dont-know', '-': 'not-relevant', '.': 'prefer-not-to-say' } as const;
const OFFERED = {
  'dont-know': 'allowDontKnow',
  'not-relevant': 'allowNotRelevant',
  'prefer-not-to-say': 'allowPreferNotToSay',
} as const;

/** The signs that an item has boxes for. */
export function awaySigns(item: PaperItem): (keyof typeof AWAY_SIGNS)[] {
  return (Object.keys(AWAY_SIGNS) as (keyof typeof AWAY_SIGNS)[]).filter((sign) => item[OFFERED[AWAY_SIGNS[sign]]]);
}

/** What is typed for a box on paper, and the words beside it; nothing for items that are written. */
export function keysOf(item: PaperItem, language: string): { key: string; texts: Texts; value: string | number }[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return item.options.map(({ code, texts }, at) => ({ key: String(at + 1), texts, value: code }));
    case 'scale': {
      // As the form is printed: boxes with words are counted, numbers are typed as they stand.
      const counted = item.points.length <= 12 && item.points.every(({ texts }) => textIn(texts, language) !== '');
      return item.points.map(({ value, texts }, at) => ({ key: String(counted ? at + 1 : value), texts, value }));
    }
    default:
      return [];
  }
}

export type Keyed = { kind: 'nothing' } | { kind: 'answer'; answer: GivenAnswer } | { kind: 'unreadable' };

const UNREADABLE: Keyed = { kind: 'unreadable' };

/**
 * Reads what was typed for one item: numbers of boxes, numbers, days as people write them, words. Says nothing about whether the
 * answer fits the rules of the form: these are asked of the whole, as of any response.
 * @example readKeyed(choice, '2', 'nb') // the second option
 */
export function readKeyed(item: PaperItem, typed: string, language: string): Keyed {
  const text = typed.trim();
  if (text === '') return { kind: 'nothing' };
  const away = awaySigns(item).find((sign) => sign === text);
  if (away) return { kind: 'answer', answer: { state: AWAY_SIGNS[away] } };
  const value = typedValue(item, text, language);
  return value === undefined ? UNREADABLE : { kind: 'answer', answer: { state: 'answered', value } };
}

function typedValue(item: PaperItem, text: string, language: string): AnswerValue | undefined {
  switch (item.type) {
    case 'single-choice':
    case 'scale':
      return keysOf(item, language).find(({ key }) => key === text)?.value;
    case 'multiple-choice':
    case 'ranking': {
      const keys = keysOf(item, language);
      const chosen = text.split(/[\s,;]+/).map((part) => keys.find(({ key }) => key === part)?.value);
      const codes = chosen.filter((code) => typeof code === 'string');
      if (codes.length < chosen.length || new Set(codes).size < codes.length) return undefined;
      return item.type === 'ranking' ? codes : item.options.flatMap(({ code }) => (codes.includes(code) ? [code] : []));
    }
    case 'number': {
      const number = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
      return Number.isFinite(number) ? number : undefined;
    }
    case 'date':
      return dayOf(text, item.precision ?? 'day');
    case 'time':
      return timeOf(text);
    case 'date-time': {
      const [, day = '', time = ''] = /^(\S+)[\sT]+(\S+)$/.exec(text) ?? [];
      const [isoDay, isoTime] = [dayOf(day, 'day'), timeOf(time)];
      return isoDay && isoTime ? `${isoDay}T${isoTime}` : undefined;
    }
    case 'short-text':
    case 'long-text':
      return text;
  }
}

const two = (digits: string): string => digits.padStart(2, '0');

/** Days as people write them (3.2.2026, 2.2026, 2026) or as ISO says. */
function dayOf(text: string, precision: 'day' | 'month' | 'year'): string | undefined {
  const iso = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ }[precision];
  if (iso.test(text)) return text;
  const parts = /^(?:(\d{1,2})[./ ])?(?:(\d{1,2})[./ ])?(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, first, second, year = ''] = parts;
  if (precision === 'day') return first && second ? `${year}-${two(second)}-${two(first)}` : undefined;
  return first && !second ? `${year}-${two(first)}` : undefined;
}

function timeOf(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[.:]?(\d\d)$/.exec(text) ?? [];
  return hour && minute && Number(hour) < 24 && Number(minute) < 60 ? `${two(hour)}:${minute}` : undefined;
}

/** Keys of the items that were keyed differently, in the order given: spaces in what was written make no difference. */
export function keyedDifferently(first: GivenAnswers, second: GivenAnswers, order: readonly string[]): string[] {
  return order.filter((key) => plain(first[key]) !== plain(second[key]));
}

function plain(answer: GivenAnswer | undefined): string {
  if (answer?.state !== 'answered') return answer?.state ?? '';
  const { value } = answer;
  return JSON.stringify(typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value);
}
