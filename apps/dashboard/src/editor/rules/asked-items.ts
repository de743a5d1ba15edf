import { type Item, isSilent, itemsOfQuestion, type QuestionnaireContent, textIn } from '@medvirk/questionnaire';
import { type Place, questionsBefore, sectionAt } from '../content/place.ts';

/** Where a rule stands. */
export interface RulePlace {
  /** Null: at the end, where everything has been answered. */
  place: Place | null;
  /** It may look at the very question or section that it stands in: what has been answered there is checked. */
  own?: boolean;
}

/** The items that a rule may look at there: those that come before, and values that nobody is asked for wherever they stand. */
export function itemsFor(content: QuestionnaireContent, { place, own }: RulePlace): Item[] {
  const all = content.sections.flatMap(({ questions }) => questions);
  if (!place) return all.flatMap(itemsOfQuestion);
  const before = new Set(questionsBefore(content, place));
  if (own) {
    const section = sectionAt(content, place)?.questions ?? [];
    const upTo = place.question === null ? section.length : place.question + 1;
    for (const question of section.slice(0, upTo)) before.add(question);
  }
  return all.filter((question) => before.has(question) || isSilent(question)).flatMap(itemsOfQuestion);
}

/** The numbers of questions, as people call them, by code; what nobody is asked has none. */
export function numbersOf({ sections }: QuestionnaireContent): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let number = 0;
  for (const question of sections.flatMap(({ questions }) => questions)) {
    if (question.type === 'information') continue;
    number += 1;
    if (!isSilent(question)) numbers.set(question.code, number);
  }
  return numbers;
}

/** An item as it is called in lists: the number of its question, and its words. */
export function itemInWords(item: Item, numbers: ReadonlyMap<string, number>, language: string): string {
  return `${numbers.get(item.of?.question ?? item.code) ?? ''} ${textIn(item.texts, language) || item.code}`.trim();
}
