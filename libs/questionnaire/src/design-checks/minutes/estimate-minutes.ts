import type { QuestionnaireContent } from '../../content/content.ts';
import { isShown, type Question } from '../../content/question.ts';
import { textIn } from '../../texts/text-in.ts';
import type { LanguageTag } from '../../texts/texts.ts';

/** Careful reading of instructions and choices: slower than the 200 to 250 words a minute of running prose (Brysbaert 2019). */
const WORDS_A_MINUTE = 150;

/** Seconds to make up one's mind and answer, after reading. Free text is what most people leave short or empty. */
const ANSWER_SECONDS: Readonly<Record<Question['type'], number>> = {
  information: 0,
  'single-choice': 5,
  'multiple-choice': 8,
  scale: 5,
  'short-text': 15,
  'long-text': 35,
  number: 8,
  date: 12,
  time: 8,
  'date-time': 18,
  ranking: 25,
  grid: 0,
  allocation: 30,
  'image-map': 12,
  attachment: 40,
  repeat: 60,
  consent: 10,
  calculated: 0,
  hidden: 0,
};

/** An estimate by rule, not measured: figures of our own, so what is shown says "about". */
export interface ExpectedMinutes {
  /** What is shown only to some counts half, since who will see it is not known yet. */
  typical: number;
  /** For a person who is shown everything. */
  longest: number;
}

/**
 * How long answering takes, in minutes: reading what is shown in one language (the first unless given), and answering by type
 * of question. The one estimate, for those who write and for those who answer.
 */
export function estimateMinutes(content: QuestionnaireContent, language?: LanguageTag): ExpectedMinutes {
  const inLanguage = language ?? content.languages[0] ?? 'nb';
  let typical = reading(textIn(content.intro, inLanguage));
  let longest = typical;
  for (const section of content.sections) {
    const sectionShare = section.showIf ? 0.5 : 1;
    const heading = reading(`${textIn(section.title, inLanguage)} ${textIn(section.intro, inLanguage)}`);
    typical += sectionShare * heading;
    longest += heading;
    for (const question of section.questions) {
      const seconds = secondsFor(question, inLanguage);
      typical += (question.showIf ? sectionShare / 2 : sectionShare) * seconds;
      longest += seconds;
    }
  }
  return { typical: typical / 60, longest: longest / 60 };
}

// Worked out while somebody types: kept for as long as a question stays as it is.
const SECONDS = new WeakMap<Question, { language: LanguageTag; seconds: number }>();

function secondsFor(question: Question, language: LanguageTag): number {
  const known = SECONDS.get(question);
  if (known?.language === language) return known.seconds;
  const seconds = reading(wordsOf(question, language)) + ANSWER_SECONDS[question.type] + rowSeconds(question);
  SECONDS.set(question, { language, seconds });
  return seconds;
}

/** Each line of a grid is a question of its own, with the same answers to choose between. */
function rowSeconds(question: Question): number {
  return question.type === 'grid' ? question.rows.length * (question.cells.kind === 'dual' ? 10 : 5) : 0;
}

// Not by way of `textsOf`: the page that respondents meet counts with this, and has to weigh little.
function wordsOf(question: Question, language: LanguageTag): string {
  if (!isShown(question)) return '';
  const parts = [question.texts, question.hint];
  if ('options' in question) parts.push(...question.options.map((option) => option.texts));
  if ('rows' in question) parts.push(...question.rows.map((row) => row.texts));
  if (question.type === 'scale') parts.push(...question.points.map((point) => point.texts));
  return parts.map((texts) => textIn(texts, language)).join(' ');
}

function reading(text: string): number {
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return (words / WORDS_A_MINUTE) * 60;
}

/** Whole minutes that answering takes, at least 1: what those who wrote the questions saw, and what those who answer are told. */
export function minutesToAnswer(content: QuestionnaireContent, language: string): number {
  return Math.max(1, Math.round(estimateMinutes(content, language).typical));
}
