import type { QuestionnaireContent } from '../content/content.ts';
import { itemsOfQuestion } from '../content/items.ts';
import { textsOf } from '../content/texts-of.ts';
import { lookedAtBy } from './looked-at.ts';
import { pipedPlaces } from './piping/pipe.ts';
import type { Vocabulary } from './reading.ts';
import { rulesOf } from './rules-of.ts';

/** One place of a questionnaire that looks at answers: a rule, a choice carried forward, or a text. */
export interface Look {
  by: 'rule' | 'carry' | 'text';
  items: readonly string[];
  section?: string;
  question?: string;
  /** It may look at the very question that it stands in, or at all of its section: a check of what has been answered. */
  own: boolean;
}

export function looksOf(content: QuestionnaireContent, vocabulary: Vocabulary): Look[] {
  const looks: Look[] = [];
  for (const { condition, effect, section, question } of rulesOf(content)) {
    const own = effect === 'check' || effect === 'jump' || effect === 'ending';
    looks.push({ by: 'rule', items: lookedAtBy(condition, vocabulary).items, section, question, own });
  }
  for (const section of content.sections) {
    for (const question of section.questions) {
      const from =
        'optionsFrom' in question ? question.optionsFrom : 'rowsFrom' in question ? question.rowsFrom : undefined;
      const at = { section: section.code, question: question.code };
      if (from) looks.push({ by: 'carry', items: [from.question], ...at, own: false });
    }
  }
  for (const { texts, part, section, question, key } of textsOf(content)) {
    const items = new Set(Object.values(texts).flatMap((text) => pipedPlaces(text).map(({ item }) => item)));
    // What is said of answers, and what is said at the end, comes after them.
    const own = part === 'message' || key.startsWith('/ending/');
    if (items.size > 0) looks.push({ by: 'text', items: [...items], section, question, own });
  }
  return looks;
}

/** Where everything stands, counted in questions through the whole form. */
export class Places {
  private readonly ofItem = new Map<string, { place: number; section: string; question: string }>();
  private readonly ofQuestion = new Map<string, number>();
  private readonly ofSection = new Map<string, { first: number; after: number }>();

  constructor({ sections }: QuestionnaireContent) {
    let place = 0;
    for (const section of sections) {
      const first = place;
      for (const question of section.questions) {
        if (!this.ofQuestion.has(question.code)) this.ofQuestion.set(question.code, place);
        for (const { code } of itemsOfQuestion(question)) {
          if (!this.ofItem.has(code)) this.ofItem.set(code, { place, section: section.code, question: question.code });
        }
        place += 1;
      }
      if (!this.ofSection.has(section.code)) this.ofSection.set(section.code, { first, after: place });
    }
  }

  /** The section and question that an item belongs to. */
  find(item: string): { section: string; question: string } | undefined {
    return this.ofItem.get(item);
  }

  /** Whether an item comes only after what looks at it. */
  isAhead(item: string, { section, question, own }: Look): boolean {
    const at = this.ofItem.get(item)?.place;
    if (at === undefined) return false;
    if (section === undefined) return !own;
    const place = question === undefined ? undefined : this.ofQuestion.get(question);
    if (place !== undefined) return at >= (own ? place + 1 : place);
    const bounds = this.ofSection.get(section);
    return at >= ((own ? bounds?.after : bounds?.first) ?? 0);
  }
}
