import type { Statement } from '../picture/picture.ts';
import { en } from './en.ts';
import { FORMATS } from './format.ts';
import type { SentenceLabels, SentenceLanguage } from './language.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { SentenceTable } from './sentence-table.ts';
import { wordsOf } from './words.ts';

const TABLES: Record<SentenceLanguage, SentenceTable> = { nb, nn, en };

/**
 * The statement as a reader meets it. Every number in it is one of the statement's facts; texts of questions and options
 * come in through `labels`.
 * @example sentenceOf(statement, 'nb', labels)
 * // 'Om lag 7 av 10 (72 %) svarte «I stor grad» eller «I svært stor grad» på «Fikk du vite nok?» (n 148, 64–79 %).'
 */
export function sentenceOf(
  statement: Pick<Statement, 'code' | 'facts' | 'question'>,
  language: SentenceLanguage,
  labels: SentenceLabels,
): string {
  const table = TABLES[language];
  const sentence = table.statements[statement.code](wordsOf(statement, FORMATS[language], labels));
  return statement.facts.few === 'yes' ? `${sentence} ${table.few}` : sentence;
}
