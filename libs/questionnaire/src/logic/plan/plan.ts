import type { QuestionnaireContent, Section } from '../../content/content.ts';
import { type Item, itemsOfQuestion } from '../../content/items.ts';
import type { Question } from '../../content/question.ts';
import type { AnswerCheck } from '../../content/question-base.ts';
import type { Ending, Jump } from '../effects.ts';
import type { Engines } from '../engines.ts';
import { isBeside, vocabularyOf } from '../vocabulary.ts';
import { ALWAYS, type Decide, Drafts, type Work } from './drafts.ts';
import { type Facts, NOT_SHOWN, numberIn } from './facts.ts';
import { itemWork, offerWork } from './item-work.ts';
import type { Presenting } from './presenting.ts';
import { orderOf } from './working-order.ts';

export interface PlannedItem {
  item: Item;
  /** Where its answer stands, as it counts. */
  slot: number;
  /** Where the codes stand that it is offered with; undefined where all of its options always are. */
  offer: number | undefined;
  isRequired: (facts: Facts) => boolean;
  /** Said beside the answer (a comment, a text for "other"), not an answer to the question itself. */
  isBeside: boolean;
}

export interface PlannedCheck extends Presenting<AnswerCheck> {
  /** Undefined: it can't be told, since something that it needs has no value. */
  holds: Decide;
  /** Slots of the items that it is about. */
  about: ReadonlySet<number>;
}

export interface PlannedQuestion extends Presenting<Question> {
  question: Question;
  shown: number;
  items: readonly PlannedItem[];
  checks: readonly PlannedCheck[];
}

export interface PlannedSection extends Presenting<Section> {
  section: Section;
  shown: number;
  questions: readonly PlannedQuestion[];
  checks: readonly PlannedCheck[];
}

/**
 * How a form is worked out: one slot for everything that can change (a section or question that is shown or not, an
 * answer as it counts, a score), and an order in which each comes after all that it looks at. Made once for a version.
 */
export interface Plan {
  readonly works: readonly Work[];
  readonly order: readonly number[];
  /** For each slot those that look at it. */
  readonly dependents: readonly (readonly number[])[];
  readonly sections: readonly PlannedSection[];
  readonly ofItem: ReadonlyMap<string, PlannedItem>;
  readonly scores: Drafts['ofScore'];
  readonly ending: (facts: Facts) => Ending | undefined;
  /** Rules that go in circles, by the codes of what they are about. What stands in one is never shown and has no value. */
  readonly circles: readonly (readonly string[])[];
}

/** Reads all rules of a questionnaire. Never throws: what can't be read does not hold, and what goes in circles is named. */
export function planOf(content: QuestionnaireContent, engines: Engines): Plan {
  const made = new Map<Question, readonly Item[]>();
  const itemsOf = (question: Question): readonly Item[] => {
    const items = made.get(question) ?? itemsOfQuestion(question);
    made.set(question, items);
    return items;
  };
  const drafts = new Drafts(vocabularyOf(content, engines, itemsOf));
  const places = numbered(content, drafts, itemsOf);
  addScores(content, drafts);
  const sections = places.map((place, index) => defineSection(content, drafts, place, index));
  const ending = endingWork(content, drafts, places.at(-1)?.gateAfter);

  const { order, circles } = orderOf(drafts.slots);
  const works = drafts.slots.map(({ work }) => work);
  const dependents: number[][] = works.map(() => []);
  for (const [slot, { needs }] of drafts.slots.entries()) for (const need of needs) dependents[need]?.push(slot);
  for (const slot of circles.flat()) works[slot] = drafts.otherwise(slot);
  const names = circles.map((circle) => [...new Set(circle.map((slot) => drafts.slots[slot]?.name ?? ''))]);
  const ofItem = new Map(
    sections.flatMap(({ questions }) => questions.flatMap(({ items }) => items.map((item) => [item.item.code, item]))),
  );
  return { works, order, dependents, sections, ofItem, scores: drafts.ofScore, ending, circles: names };
}

interface SectionPlace {
  section: Section;
  shown: number;
  /** Where the jumps of earlier sections have led to; undefined where there are none. */
  gateBefore: number | undefined;
  gateAfter: number | undefined;
  questions: {
    question: Question;
    shown: number;
    rows: number | undefined;
    items: { item: Item; slot: number; offer: number | undefined }[];
  }[];
}

/** A number for everything that can change, in the order of the form. */
function numbered(
  content: QuestionnaireContent,
  drafts: Drafts,
  itemsOf: (question: Question) => readonly Item[],
): SectionPlace[] {
  let gate: number | undefined;
  return content.sections.map((section) => {
    const gateBefore = gate;
    const shown = section.showIf || gateBefore !== undefined ? drafts.add(section.code, false) : ALWAYS;
    const questions = section.questions.map((question) => ({
      question,
      shown: question.showIf ? drafts.add(question.code, false) : shown,
      rows: rowsCarried(question) ? drafts.add(question.code, []) : undefined,
      items: itemsOf(question).map((item) => {
        const slot = drafts.add(item.code, NOT_SHOWN);
        drafts.ofItem.set(item.code, slot);
        drafts.items.set(item.code, item);
        return { item, slot, offer: isOffered(item) ? drafts.add(item.code, []) : undefined };
      }),
    }));
    if (section.jumps?.length) gate = drafts.add(section.code, 0);
    return { section, shown, gateBefore, gateAfter: gate, questions };
  });
}

function isOffered(item: Item): boolean {
  return (
    'options' in item && (('optionsFrom' in item && !!item.optionsFrom) || item.options.some(({ showIf }) => showIf))
  );
}

/** Rows, or the options of an allocation, that hang on an earlier choice. Their own rules are those of their items. */
function rowsCarried(question: Question) {
  if (question.type === 'grid' && question.rowsFrom) return { all: question.rows, from: question.rowsFrom };
  if (question.type === 'allocation' && question.optionsFrom) {
    return { all: question.options, from: question.optionsFrom };
  }
  return undefined;
}

function addScores(content: QuestionnaireContent, drafts: Drafts): void {
  const { vocabulary, items, ofScore } = drafts;
  for (const definition of content.scores ?? []) {
    const keys = new Set(definition.items.flatMap((code) => vocabulary.itemsOf(code) ?? []));
    const score = vocabulary.engines.readScore(
      definition,
      [...keys].flatMap((key) => items.get(key) ?? []),
    );
    if (!score) continue;
    const slot = drafts.add(definition.code, undefined);
    ofScore.set(definition.code, { slot, score });
    const reading = drafts.reading(slot);
    const reads = score.items.map((key) => reading.value(key));
    drafts.define(slot, [], (facts) => score.of(reads.map((read) => read(facts))));
  }
}

function defineSection(
  content: QuestionnaireContent,
  drafts: Drafts,
  { section, shown, gateBefore, gateAfter, questions }: SectionPlace,
  index: number,
): PlannedSection {
  if (shown !== ALWAYS) {
    const showIf = drafts.rule(shown, section.showIf);
    drafts.define(shown, [gateBefore], (facts) => {
      if (gateBefore !== undefined && (numberIn(facts, gateBefore) ?? 0) > index) return false;
      return showIf === undefined || showIf(facts) === true;
    });
  }
  if (gateAfter !== undefined && gateAfter !== gateBefore) {
    drafts.define(
      gateAfter,
      [gateBefore, shown],
      gateWork(content, drafts, gateAfter, section.jumps ?? [], { index, shown, gateBefore }),
    );
  }
  const { questions: _, checks: _checks, ...around } = section;
  const texts = drafts.vocabulary.engines.presentTexts(drafts, around);
  return {
    section,
    shown,
    looksAt: texts.looksAt,
    present: texts.looksAt.size === 0 ? () => section : (facts) => ({ ...section, ...texts.present(facts) }),
    questions: questions.map((question) => defineQuestion(drafts, shown, question)),
    checks: checksOf(drafts, section.checks),
  };
}

/** The section that is gone on to: its place, or the number of sections and the place of an ending. */
function gateWork(
  { sections, endings = [] }: QuestionnaireContent,
  drafts: Drafts,
  slot: number,
  jumps: readonly Jump[],
  { index, shown, gateBefore }: { index: number; shown: number; gateBefore: number | undefined },
): Work {
  const placeOf = (to: Jump['to']): number => {
    if ('section' in to) return sections.findIndex(({ code }) => code === to.section);
    const ending = endings.findIndex(({ code }) => code === to.ending);
    return ending < 0 ? -1 : sections.length + ending;
  };
  const ways = jumps.map((jump) => ({ if: drafts.rule(slot, jump.if), to: placeOf(jump.to) }));
  return (facts) => {
    const before = gateBefore === undefined ? 0 : (numberIn(facts, gateBefore) ?? 0);
    if (facts.slots[shown] !== true) return before;
    const way = ways.find((each) => each.if === undefined || each.if(facts) === true);
    // A way back would be round and round: refused before publishing, passed over in a draft.
    return way && way.to > index ? way.to : before;
  };
}

function defineQuestion(
  drafts: Drafts,
  section: number,
  { question, shown, rows, items }: SectionPlace['questions'][number],
): PlannedQuestion {
  if (shown !== section) {
    const showIf = drafts.rule(shown, question.showIf);
    drafts.define(shown, [section], (facts) => facts.slots[section] === true && showIf?.(facts) === true);
  }
  const carried = rowsCarried(question);
  if (rows !== undefined && carried) drafts.define(rows, [], offerWork(drafts, rows, carried.all, carried.from));
  const planned = items.map(({ item, slot, offer }): PlannedItem => {
    const main = isBeside(item) && item.of ? drafts.ofItem.get(item.of.question) : undefined;
    const isRow = item.of !== undefined && !isBeside(item);
    const places = { question: shown, main, rows: isRow ? rows : undefined, offer };
    if (offer !== undefined && 'options' in item) {
      const from = 'optionsFrom' in item ? item.optionsFrom : undefined;
      drafts.define(offer, [], offerWork(drafts, offer, item.options, from));
    }
    drafts.define(slot, [shown, main, places.rows, offer], itemWork(drafts, slot, item, places));
    return { item, slot, offer, isRequired: requiredWork(drafts, item), isBeside: isBeside(item) };
  });
  const checks = checksOf(drafts, 'checks' in question ? question.checks : []);
  return {
    question,
    shown,
    items: planned,
    checks,
    ...drafts.vocabulary.engines.presentQuestion(drafts, question, planned),
  };
}

function requiredWork(drafts: Drafts, item: Item): (facts: Facts) => boolean {
  if ('required' in item && item.required) return () => true;
  const needed = 'requiredIf' in item ? drafts.rule(undefined, item.requiredIf) : undefined;
  return needed ? (facts) => needed(facts) === true : () => false;
}

function checksOf(drafts: Drafts, checks: readonly AnswerCheck[] | undefined): PlannedCheck[] {
  return (checks ?? []).map((check) => {
    const about = new Set<number>();
    const holds = drafts.ruleInto(about, check.holds, undefined);
    return { holds, about, ...drafts.vocabulary.engines.presentTexts(drafts, check) };
  });
}

function endingWork(
  { sections, endings = [] }: QuestionnaireContent,
  drafts: Drafts,
  gate: number | undefined,
): Plan['ending'] {
  const ways = endings.map((ending) => ({
    showIf: drafts.rule(undefined, ending.showIf),
    ...drafts.vocabulary.engines.presentTexts(drafts, ending),
  }));
  return (facts) => {
    const jumpedTo = gate === undefined ? undefined : ways[(numberIn(facts, gate) ?? 0) - sections.length];
    const reached = jumpedTo ?? ways.find(({ showIf }) => showIf === undefined || showIf(facts) === true);
    return reached?.present(facts);
  };
}
