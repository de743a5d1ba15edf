import {
  type AnswerValue,
  type AskedItem,
  type GivenAnswer,
  type Item,
  isRepeated,
  itemsOfQuestion,
  type RepeatedAnswers,
  textIn,
} from '@medvirk/questionnaire';
import { dayIn, momentIn } from '../texts/say.ts';

/** An answer made readable: its own words, one of the "away" answers, or nothing given. */
export type AnswerInWords =
  | { kind: 'words'; parts: string[] }
  | { kind: 'dont-know' | 'not-relevant' | 'prefer-not-to-say' | 'nothing' };

/** What the respondent has answered, in the language they read: option texts, not codes. */
export function answerInWords(item: Item, answer: GivenAnswer | undefined, language: string): AnswerInWords {
  if (!answer) return { kind: 'nothing' };
  if (answer.state !== 'answered') return { kind: answer.state };
  const parts = partsOf(item, answer.value, language).filter((part) => part.trim() !== '');
  return parts.length === 0 ? { kind: 'nothing' } : { kind: 'words', parts };
}

function partsOf(item: Item, value: AnswerValue, language: string): string[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const chosen = Array.isArray(value) ? value : [value];
      return item.options
        .filter((option) => chosen.includes(option.code))
        .map((option) => textIn(option.texts, language));
    }
    case 'ranking': {
      const order = Array.isArray(value) ? value : [];
      const textOf = (code: string) => textIn(item.options.find((option) => option.code === code)?.texts, language);
      return order.map((code, at) => `${at + 1}. ${textOf(code)}`);
    }
    case 'scale': {
      const point = item.points.find((candidate) => candidate.value === value);
      const text = textIn(point?.texts, language);
      const isByNumber = item.display === 'numbers' || item.display === 'slider';
      if (!isByNumber) return [text];
      return [text ? `${value} (${text})` : String(value)];
    }
    case 'number': {
      const number = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value);
      return [[number, textIn(item.unit, language)].filter(Boolean).join(' ')];
    }
    case 'date':
      return [(item.precision ?? 'day') === 'day' ? dayIn(String(value), language) : momentIn(String(value), language)];
    case 'date-time':
      return [momentIn(String(value), language)];
    case 'repeat':
      return isRepeated(value)
        ? value.instances.map((instance, at) => instanceInWords(item, instance, at, language))
        : [];
    case 'attachment':
      return Array.isArray(value) ? [String(value.length)] : [];
    default:
      return [String(value)];
  }
}

/** "Stay 1 – How was it: Good · What happened: …"; what was not answered is left out. */
function instanceInWords(
  group: Extract<AskedItem, { type: 'repeat' }>,
  instance: RepeatedAnswers['instances'][number],
  at: number,
  language: string,
): string {
  const said = group.questions.flatMap(itemsOfQuestion).flatMap((inner) => {
    const answer = answerInWords(inner, instance[inner.code], language);
    return answer.kind === 'words' ? [`${textIn(inner.texts, language)}: ${answer.parts.join(', ')}`] : [];
  });
  return `${textIn(group.instanceTexts, language)} ${at + 1}${said.length > 0 ? ` – ${said.join(' · ')}` : ''}`;
}
