import { type Item, isAskedItem, isSilent, itemsOfQuestion, type QuestionnaireContent } from '@medvirk/questionnaire';
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

/** The number of the question that an item belongs to, as people call it; undefined for what nobody is asked. */
export function numberOfItem(content: QuestionnaireContent, item: Item): number | undefined {
  const code = item.of?.question ?? item.code;
  let number = 0;
  for (const { questions } of content.sections) {
    for (const question of questions) {
      if (question.type === 'information') continue;
      number += 1;
      if (question.code === code) return isAskedItem(question) || !isSilent(question) ? number : undefined;
    }
  }
  return undefined;
}
