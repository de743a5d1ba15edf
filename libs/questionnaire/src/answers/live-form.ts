import type { AnsweringContext } from '../logic/answering-context.ts';
import type { Ending } from '../logic/effects.ts';
import { answerIn, codesIn, type Facts, isSame, numberIn } from '../logic/plan/facts.ts';
import type { GivenAnswer, GivenAnswers, StoredAnswer } from './answer.ts';
import { countedAnswers, type Form, sectionsInOrder, type VisibleSection, visibleSection } from './form.ts';

/** A form that is being answered. It is at any time what the answers so far make of it, whatever the way to them. */
export interface LiveForm {
  readonly form: Form;
  readonly context: AnsweringContext;
  /** Gives, changes or (undefined) takes back an answer. Only what hangs on it is worked out again. */
  set(item: string, answer: GivenAnswer | undefined): void;
  /** Everything is worked out anew: the language or who answers may stand in any rule. */
  setContext(context: AnsweringContext): void;
  /** All answers as they were given, those to questions that are hidden now too. */
  given(): GivenAnswers;
  /** Those that count, as they are sent. */
  counted(): Record<string, GivenAnswer>;
  /** The answer as it counts: one of the six states. */
  answer(item: string): StoredAnswer;
  /** What a person meets now. A section that has not changed is the same object as before. */
  sections(): readonly VisibleSection[];
  isShown(item: string): boolean;
  isRequired(item: string): boolean;
  /** Codes of the options that are offered now; undefined where all of them always are. */
  offered(item: string): readonly string[] | undefined;
  score(code: string): number | undefined;
  ending(): Ending | undefined;
  /** For checks of the whole, which look at everything at once. */
  readonly facts: Facts;
}

/** Opens a form for one person. Opening works everything out once; after that, an answer costs what hangs on it. */
export function openForm(form: Form, context: AnsweringContext, answers: GivenAnswers = {}): LiveForm {
  const { plan } = form;
  const given = new Map(Object.entries(answers));
  const facts: Facts = { slots: new Array(plan.works.length), given: (item) => given.get(item), context };
  const { rank, sectionsOf } = waysOf(form);
  const kept: (VisibleSection | undefined)[] = new Array(plan.sections.length);
  let changedSections: Set<number> | 'all' = 'all';
  let visible: readonly VisibleSection[] = [];
  /** By rank, 1 where a slot must be worked out again. Searched natively: quicker than any queue at these sizes. */
  const dirty = new Uint8Array(plan.works.length);

  const workOutAll = () => {
    for (const slot of plan.order) facts.slots[slot] = plan.works[slot]?.(facts);
    changedSections = 'all';
  };
  const noteChange = (slot: number) => {
    if (changedSections === 'all') return;
    for (const section of sectionsOf[slot] ?? []) changedSections.add(section);
  };
  const workOutFrom = (first: number) => {
    dirty[first] = 1;
    for (let place = first; place >= 0; place = dirty.indexOf(1, place + 1)) {
      dirty[place] = 0;
      const slot = plan.order[place];
      if (slot === undefined) continue;
      const before = facts.slots[slot];
      const after = plan.works[slot]?.(facts);
      if (isSame(before, after)) continue;
      facts.slots[slot] = after;
      noteChange(slot);
      for (const dependent of plan.dependents[slot] ?? []) dirty[rank[dependent] ?? 0] = 1;
    }
  };
  const slotOf = (item: string) => plan.ofItem.get(item)?.slot;
  const answer = (item: string): StoredAnswer => {
    const slot = slotOf(item);
    return slot === undefined ? { state: 'not-shown' } : answerIn(facts, slot);
  };
  workOutAll();

  return {
    form,
    facts,
    get context() {
      return facts.context;
    },
    set(item, answered) {
      if (answered) given.set(item, answered);
      else given.delete(item);
      const slot = slotOf(item);
      if (slot !== undefined) workOutFrom(rank[slot] ?? 0);
    },
    setContext(next) {
      facts.context = next;
      facts.slots.fill(undefined);
      workOutAll();
    },
    given: () => Object.fromEntries(given),
    counted: () => countedAnswers(form, facts),
    answer,
    sections() {
      if (changedSections !== 'all' && changedSections.size === 0) return visible;
      const places = changedSections === 'all' ? plan.sections.keys() : changedSections;
      // Another person's draw puts the same sections in another order.
      let isChanged = changedSections === 'all';
      for (const place of places) {
        const planned = plan.sections[place];
        const next = planned && visibleSection(form, planned, facts);
        if (isSameSection(kept[place], next)) continue;
        kept[place] = next;
        isChanged = true;
      }
      const all = kept.filter((section) => section !== undefined);
      if (isChanged) visible = sectionsInOrder(form, all, facts);
      changedSections = new Set();
      return visible;
    },
    isShown: (item) => answer(item).state !== 'not-shown',
    isRequired: (item) => plan.ofItem.get(item)?.isRequired(facts) === true,
    offered(item) {
      const offer = plan.ofItem.get(item)?.offer;
      return offer === undefined ? undefined : codesIn(facts, offer);
    },
    score(code) {
      const found = plan.scores.get(code);
      return found && numberIn(facts, found.slot);
    },
    ending: () => plan.ending(facts),
  };
}

/** How a change spreads through a form: alike for all who answer it. */
interface Ways {
  /** For each slot its place in the order of working out. */
  rank: Int32Array;
  sectionsOf: readonly (readonly number[])[];
}

const known = new WeakMap<Form, Ways>();

function waysOf(form: Form): Ways {
  const found = known.get(form);
  if (found) return found;
  const rank = new Int32Array(form.plan.works.length);
  for (const [place, slot] of form.plan.order.entries()) rank[slot] = place;
  const ways = { rank, sectionsOf: sectionsBySlot(form) };
  known.set(form, ways);
  return ways;
}

/** For each slot the sections in which a change of it can be seen. */
function sectionsBySlot({ plan }: Form): readonly (readonly number[])[] {
  const sections = plan.works.map((): number[] => []);
  for (const [place, section] of plan.sections.entries()) {
    const seen = new Set([section.shown, ...section.looksAt]);
    for (const { shown, items, looksAt } of section.questions) {
      for (const slot of [shown, ...looksAt, ...items.map((item) => item.slot)]) seen.add(slot);
    }
    for (const slot of seen) sections[slot]?.push(place);
  }
  return sections;
}

function isSameSection(before: VisibleSection | undefined, after: VisibleSection | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const { section, questions } = after;
  return (
    before.section === section &&
    before.questions.length === questions.length &&
    before.questions.every((question, index) => question === questions[index])
  );
}
