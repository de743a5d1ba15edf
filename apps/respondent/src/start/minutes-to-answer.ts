import { type Question, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';

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
      seconds += share * (reading(wordsOf(question, language)) + SECONDS[question.type]);
    }
  }
  return Math.max(1, Math.round(seconds / 60));
}

function wordsOf(question: Question, language: string): string {
  const parts = [question.texts, question.hint];
  if (question.type === 'single-choice' || question.type === 'multiple-choice') {
    parts.push(...question.options.map((option) => option.texts));
  }
  if (question.type === 'scale') parts.push(...question.points.map((point) => point.texts));
  return parts.map((texts) => textIn(texts, language)).join(' ');
}

function reading(text: string): number {
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return (words / WORDS_PER_MINUTE) * 60;
}
