import type { Statement } from '../picture/picture.ts';
import { type Format, withoutStop } from './format.ts';
import type { SentenceLabels } from './language.ts';

/** The facts of one statement, ready to be put into a sentence: what a language's templates are written with. */
export interface Words {
  has(fact: string): boolean;
  is(fact: string, value: string): boolean;
  /** For choosing between one and many. */
  count(fact: string): number;
  number(fact: string): string;
  /** A fact in whole percent. */
  percent(fact: string): string;
  date(fact: string): string;
  /** Somebody's own words, in quotes. */
  quoted(fact: string): string;
  /** A name or a source, as it stands. */
  plain(fact: string): string;
  /** The question's text in quotes. */
  question: string;
  /** The answers that a share is made of: "X" or "Y". */
  answers: string;
  /** Terms with the number who used each: a (14), b (9). Empty when none may be shown. */
  terms: string;
}

/** More answers than this are told as the first and the last of them. */
const MOST_ANSWERS = 4;

export function wordsOf(
  statement: Pick<Statement, 'facts' | 'question'>,
  format: Format,
  labels: SentenceLabels,
): Words {
  const { facts, question = '' } = statement;
  const plain = (fact: string): string => String(facts[fact] ?? '').trim();
  const answerText = (value: string): string => {
    const text = labels.option(question, value).trim();
    return text === '' ? value : format.quote(text);
  };
  const answers = plain('answers')
    .split(',')
    .filter((value) => value !== '');
  const named = answers.length > MOST_ANSWERS ? [answers[0] ?? '', answers.at(-1) ?? ''] : answers;
  const shownAnswers = named.map(answerText);
  const terms = [1, 2, 3]
    .filter((index) => facts[`term${index}`] !== undefined)
    .map((index) => `${plain(`term${index}`)} (${format.number(Number(facts[`term${index}N`]))})`);
  return {
    has: (fact) => plain(fact) !== '',
    is: (fact, value) => facts[fact] === value,
    count: (fact) => Number(facts[fact]),
    number: (fact) => format.number(Number(facts[fact])),
    percent: (fact) => `${format.number(Number(facts[fact]))}${format.percentSign}`,
    date: (fact) => format.date(plain(fact)),
    quoted: (fact) => format.quote(withoutStop(plain(fact))),
    plain,
    question: format.quote(labels.question(question).trim() || question),
    answers: answers.length > MOST_ANSWERS ? shownAnswers.join(' – ') : format.or(shownAnswers),
    terms: format.and(terms),
  };
}
