import type { QuestionnaireContent, Section } from '../content/content.ts';
import type { Item } from '../content/items.ts';
import { isShown, type ShownQuestion } from '../content/question.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { Ending } from '../logic/effects.ts';
import type { Engines } from '../logic/engines.ts';
import { answerIn, type Facts } from '../logic/plan/facts.ts';
import { type Plan, type PlannedQuestion, type PlannedSection, planOf } from '../logic/plan/plan.ts';
import type { GivenAnswer, GivenAnswers } from './answer.ts';

/** A version made ready for answering: read once, used for every respondent. */
export interface Form {
  readonly content: QuestionnaireContent;
  /** What is answered, by item key. Most questions are one item, with the question's code as key. */
  readonly questions: ReadonlyMap<string, Item>;
  /** The items of each question, by the question's code. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
  /** All rules, ready to be worked out. */
  readonly plan: Plan;
  readonly engines: Engines;
}

/** The questions a respondent meets, by section, in order. Sections with nothing to show are left out. */
export interface VisibleSection {
  section: Section;
  questions: ShownQuestion[];
}

/** @param engines `NO_ENGINES` does for a questionnaire that uses none; `compileForm` brings them all */
export function compileFormWith(content: QuestionnaireContent, engines: Engines): Form {
  const plan = planOf(content, engines);
  const questions = new Map<string, Item>();
  const items = new Map<string, readonly Item[]>();
  for (const section of plan.sections) {
    for (const { question, items: planned } of section.questions) {
      items.set(
        question.code,
        planned.map(({ item }) => item),
      );
      for (const { item } of planned) questions.set(item.code, item);
    }
  }
  return { content, questions, items, plan, engines };
}

/**
 * Works the whole form out for these answers, in one pass. What is hidden, empty or no longer offered counts as
 * unanswered, so a changed answer never leaves something behind that depended on the old one.
 */
export function workOut({ plan }: Form, answers: GivenAnswers, context: AnsweringContext): Facts {
  const facts: Facts = {
    slots: new Array(plan.works.length),
    given: (item) => (Object.hasOwn(answers, item) ? answers[item] : undefined),
    context,
  };
  for (const slot of plan.order) facts.slots[slot] = plan.works[slot]?.(facts);
  return facts;
}

/** Whether a person meets the question: it is shown, and so is something of it to answer. */
export function isMet({ shown, items }: PlannedQuestion, facts: Facts): boolean {
  if (facts.slots[shown] !== true) return false;
  return (
    items.length === 0 || items.some(({ slot, isBeside }) => !isBeside && answerIn(facts, slot).state !== 'not-shown')
  );
}

/** A section as a person meets it: questions in that person's order, each as it is met; nothing where there is none. */
export function visibleSection(
  { engines }: Form,
  { section, shown, questions, present }: PlannedSection,
  facts: Facts,
): VisibleSection | undefined {
  if (facts.slots[shown] !== true) return undefined;
  const met: ShownQuestion[] = [];
  const { randomOrder, code } = section;
  // What is put in order goes by its code.
  const coded = questions.map((planned) => ({ code: planned.question.code, planned }));
  for (const { planned: each } of engines.inOrder(coded, randomOrder, facts.context.seed, code)) {
    if (!isShown(each.question) || !isMet(each, facts)) continue;
    const question = each.present(facts);
    if (isShown(question)) met.push(question);
  }
  return met.length > 0 ? { section: present(facts), questions: met } : undefined;
}

/** Sections in the order of one person. */
export function sectionsInOrder<Part extends { section: { code: string } }>(
  { content, engines }: Form,
  sections: readonly Part[],
  { context }: Facts,
): readonly Part[] {
  if (!content.randomOrder) return sections;
  // Put in order as they are written, so that one that appears later does not move the others.
  const codes = engines.inOrder(content.sections, content.randomOrder, context.seed, '').map(({ code }) => code);
  return sections.toSorted((a, b) => codes.indexOf(a.section.code) - codes.indexOf(b.section.code));
}

/** What is shown for these answers. */
export function visibleSections(form: Form, answers: GivenAnswers, context: AnsweringContext): VisibleSection[] {
  const facts = workOut(form, answers, context);
  const sections = form.plan.sections.flatMap((section) => visibleSection(form, section, facts) ?? []);
  return [...sectionsInOrder(form, sections, facts)];
}

/** Keys of all items shown for these answers. */
export function visibleQuestions(form: Form, answers: GivenAnswers, context: AnsweringContext): Set<string> {
  const facts = workOut(form, answers, context);
  const keys = new Set<string>();
  for (const [key, { slot }] of form.plan.ofItem) if (answerIn(facts, slot).state !== 'not-shown') keys.add(key);
  return keys;
}

/**
 * Only answers that count: what leaves the browser. Those to questions that are hidden now stay in memory, in case the
 * person changes their mind; what the form works out by itself is worked out again by whoever gets it.
 */
export function countedAnswers({ plan }: Form, facts: Facts): Record<string, GivenAnswer> {
  const counted: Record<string, GivenAnswer> = {};
  for (const [key, { item, slot }] of plan.ofItem) {
    const answer = answerIn(facts, slot);
    if (answer.state === 'not-shown' || answer.state === 'skipped' || item.type === 'calculated') continue;
    if (item.type === 'hidden' && item.source.kind === 'constant') continue;
    counted[key] = answer;
  }
  return counted;
}

/** The ending that these answers lead to; undefined where the questionnaire has none of its own. */
export function endingOf(form: Form, answers: GivenAnswers, context: AnsweringContext): Ending | undefined {
  return form.plan.ending(workOut(form, answers, context));
}
