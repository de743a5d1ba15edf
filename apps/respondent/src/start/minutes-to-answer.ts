import { isShown, type Question, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';

/** Careful reading of instructions and choices: slower than the 200 to 250 words a minute of running prose. */
const WORDS_PER_MINUTE = 150;

/** Seconds to make up one's mind and answer, after reading. Free text is what most people leave short or empty. */
const SECONDS: Readonly<Record<Question['type'], number>> = {
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

/**
 * Whole minutes that answering takes, at least 1: reading time of all that is shown plus time to answer by type of
 * question. What is shown only to some counts half, since who will see it is not known yet. An estimate by rule, not
 * measured: the words on screen say "ca.".
 */
export function minutesToAnswer(content: QuestionnaireContent, language: string): number {
  let seconds = reading(textIn(content.intro, language));
  for (const section of content.sections) {
    const sectionShare = section.showIf ? 0.5 : 1;
    seconds += sectionShare * reading(`${textIn(section.title, language)} ${textIn(section.intro, language)}`);
    for (const question of section.questions) {
      const share = question.showIf ? sectionShare / 2 : sectionShare;
      seconds += share * (reading(wordsOf(question, language)) + SECONDS[question.type] + rowSeconds(question));
    }
  }
  return Math.max(1, Math.round(seconds / 60));
}

/** Each line of a grid is a question of its own, with the same answers to choose between. */
function rowSeconds(question: Question): number {
  return question.type === 'grid' ? question.rows.length * (question.cells.kind === 'dual' ? 10 : 5) : 0;
}

function wordsOf(question: Question, language: string): string {
  if (!isShown(question)) return '';
  const parts = [question.texts, question.hint];
  if ('options' in question) parts.push(...question.options.map((option) => option.texts));
  if ('rows' in question) parts.push(...question.rows.map((row) => row.texts));
  if (question.type === 'scale') parts.push(...question.points.map((point) => point.texts));
  return parts.map((texts) => textIn(texts, language)).join(' ');
}

function reading(text: string): number {
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return (words / WORDS_PER_MINUTE) * 60;
}
