import { type AnswerValue, type AskedItem, type GivenAnswer, textIn } from '@medvirk/questionnaire';
import { dayIn } from '../texts/say.ts';

/** An answer made readable: its own words, one of the "away" answers, or nothing given. */
export type AnswerInWords =
  | { kind: 'words'; parts: string[] }
  | { kind: 'dont-know' | 'not-relevant' | 'prefer-not-to-say' | 'nothing' };

/** What the respondent has answered, in the language they read: option texts, not codes. */
export function answerInWords(question: AskedItem, answer: GivenAnswer | undefined, language: string): AnswerInWords {
  if (!answer) return { kind: 'nothing' };
  if (answer.state !== 'answered') return { kind: answer.state };
  const parts = partsOf(question, answer.value, language).filter((part) => part.trim() !== '');
  return parts.length === 0 ? { kind: 'nothing' } : { kind: 'words', parts };
}

function partsOf(question: AskedItem, value: AnswerValue, language: string): string[] {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const chosen = Array.isArray(value) ? value : [value];
      return question.options
        .filter((option) => chosen.includes(option.code))
        .map((option) => textIn(option.texts, language));
    }
    case 'scale': {
      const point = question.points.find((candidate) => candidate.value === value);
      const text = textIn(point?.texts, language);
      if (question.display === 'labels') return [text];
      return [text ? `${value} (${text})` : String(value)];
    }
    case 'number': {
      const number = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value);
      return [[number, textIn(question.unit, language)].filter(Boolean).join(' ')];
    }
    case 'date':
      return [dayIn(String(value), language, 'with-year')];
    default:
      return [String(value)];
  }
}
