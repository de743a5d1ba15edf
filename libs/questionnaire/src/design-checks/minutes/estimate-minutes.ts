import type { QuestionnaireContent } from '../../content/content.ts';
import type { Question } from '../../content/question.ts';
import { type PlacedText, textsOfQuestion, textsOutsideQuestions } from '../../content/texts-of.ts';
import { wordsIn } from '../../readability/sentences.ts';
import { textIn } from '../../texts/text-in.ts';
import type { LanguageTag } from '../../texts/texts.ts';

/** Words a minute. Adults read 240 silently (Brysbaert 2019); people who are ill, old or new to the language read slower. */
const WORDS_A_MINUTE = 180;

/** Seconds to find and give an answer, besides reading. Our own figures, on the slow side of those published (Yan & Tourangeau 2008). */
const ANSWER_SECONDS: Record<Question['type'], number> = {
  information: 0,
  'single-choice': 4,
  'multiple-choice': 7,
  scale: 4,
  'short-text': 12,
  'long-text': 40,
  number: 6,
  date: 8,
};
/** Points of the same scale are known after the first question that has it. */
const SHARE_READ_OF_POINTS = 0.4;
/** Turning to the next section: look up, press, find the place. */
const SECTION_SECONDS = 3;

export interface ExpectedMinutes {
  /** For a person who is shown half of the questions that have a rule. */
  typical: number;
  /** For a person who is shown everything. */
  longest: number;
}

/** How long answering takes, in minutes, by words to read and kinds of questions, in one language (the first unless given). */
export function estimateMinutes(content: QuestionnaireContent, language?: LanguageTag): ExpectedMinutes {
  const reading = language ?? content.languages[0] ?? 'nb';
  let always = 0;
  let sometimes = 0;
  const add = (seconds: number, isConditional: boolean) => {
    if (isConditional) sometimes += seconds;
    else always += seconds;
  };
  const conditional = new Set(content.sections.flatMap((section) => (section.showIf ? [section.code] : [])));
  for (const text of textsOutsideQuestions(content)) {
    add(readingSeconds(text, reading), text.section !== undefined && conditional.has(text.section));
  }
  for (const section of content.sections) {
    add(SECTION_SECONDS, section.showIf !== undefined);
    for (const question of section.questions) {
      add(questionSeconds(question, reading), Boolean(section.showIf || question.showIf));
    }
  }
  return { typical: (always + sometimes / 2) / 60, longest: (always + sometimes) / 60 };
}

// Worked out while somebody types: kept for as long as a question stays as it is.
const SECONDS = new WeakMap<Question, Map<LanguageTag, number>>();

function questionSeconds(question: Question, language: LanguageTag): number {
  const kept = SECONDS.get(question) ?? new Map<LanguageTag, number>();
  SECONDS.set(question, kept);
  const known = kept.get(language);
  if (known !== undefined) return known;
  const reading = textsOfQuestion(question, '').reduce((sum, text) => sum + readingSeconds(text, language), 0);
  const seconds = reading + ANSWER_SECONDS[question.type];
  kept.set(language, seconds);
  return seconds;
}

function readingSeconds({ texts, part }: PlacedText, language: LanguageTag): number {
  const words = wordsIn(textIn(texts, language)).length;
  return ((part === 'point' ? SHARE_READ_OF_POINTS : 1) * words * 60) / WORDS_A_MINUTE;
}
