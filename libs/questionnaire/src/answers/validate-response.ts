import type { Item } from '../content/items.ts';
import type { AnsweringContext } from '../logic/answering-context.ts';
import type { Engines } from '../logic/engines.ts';
import { answerIn, codesIn, type Facts } from '../logic/plan/facts.ts';
import type { PlannedCheck, PlannedQuestion, PlannedSection } from '../logic/plan/plan.ts';
import type { GivenAnswers, StoredAnswer, StoredAnswers } from './answer.ts';
import type { AnswerProblem } from './answer-problem.ts';
import { failedChecks, problemsBetweenItems } from './between-items.ts';
import { type Form, isMet, workOut } from './form.ts';
import type { LiveForm } from './live-form.ts';
import { validateAnswer } from './validate-answer.ts';

export type ResponseCheck =
  | {
      ok: true;
      answers: StoredAnswers;
      /** What a person is asked about before it is sent, and may let stand; not what they have let stand already. */
      asks: AnswerProblem[];
      /** Codes of checks that do not hold, and that the person has let stand: kept with the response. */
      confirmed: string[];
    }
  | { ok: false; problems: AnswerProblem[] };

/**
 * The whole response against the form: every item gets one of the six states, what is hidden is dropped by rule,
 * and an empty text counts as not given. All problems are reported, in the order of the form. Same code in browser and API.
 * @param confirmed codes of checks that the person has let stand
 */
export function validateResponse(
  form: Form,
  given: GivenAnswers,
  context: AnsweringContext,
  confirmed: readonly string[] = [],
): ResponseCheck {
  return checkWhole(form, workOut(form, given, context), Object.keys(given), confirmed);
}

/** The same for a form that is being answered. */
export function validateLive(live: LiveForm, confirmed: readonly string[] = []): ResponseCheck {
  return checkWhole(live.form, live.facts, Object.keys(live.given()), confirmed);
}

/** Problems of the questions shown in one section: what "Next" checks. Those to be asked about are marked so. */
export function problemsOfSection(
  form: Form,
  section: string,
  given: GivenAnswers,
  context: AnsweringContext,
  confirmed: readonly string[] = [],
): AnswerProblem[] {
  return problemsIn(form, section, workOut(form, given, context), confirmed);
}

/** The same for a form that is being answered. */
export function problemsOfLive(live: LiveForm, section: string, confirmed: readonly string[] = []): AnswerProblem[] {
  return problemsIn(live.form, section, live.facts, confirmed);
}

function problemsIn(form: Form, section: string, facts: Facts, confirmed: readonly string[]): AnswerProblem[] {
  const planned = form.plan.sections.find((candidate) => candidate.section.code === section);
  return planned
    ? checkSection(planned, facts, form.engines, {}).filter((problem) => !isLetStand(problem, confirmed))
    : [];
}

function checkWhole(form: Form, facts: Facts, keys: readonly string[], letStand: readonly string[]): ResponseCheck {
  const stored: Record<string, StoredAnswer> = {};
  const problems = form.plan.sections.flatMap((section) => checkSection(section, facts, form.engines, stored));
  for (const key of keys) {
    if (!form.questions.has(key)) problems.push({ question: key, code: 'unknown-question' });
  }
  const asks = problems.filter(({ severity }) => severity === 'ask');
  if (problems.length > asks.length) {
    return { ok: false, problems: problems.filter((problem) => !isLetStand(problem, letStand)) };
  }
  const confirmed = asks.flatMap((problem) => (isLetStand(problem, letStand) ? (problem.check ?? []) : []));
  return { ok: true, answers: stored, asks: asks.filter((problem) => !isLetStand(problem, letStand)), confirmed };
}

function isLetStand({ severity, check }: AnswerProblem, letStand: readonly string[]): boolean {
  return severity === 'ask' && check !== undefined && letStand.includes(check);
}

/** @param stored takes in the answers as they are stored */
function checkSection(
  planned: PlannedSection,
  facts: Facts,
  engines: Engines,
  stored: Record<string, StoredAnswer>,
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const question of planned.questions) problems.push(...checkQuestion(question, facts, engines, stored));
  if (problems.length === 0 && planned.checks.length > 0 && facts.slots[planned.shown] === true) {
    problems.push(...failedChecks(planned.checks, facts, (check) => placeIn(planned, check, facts)));
  }
  return problems;
}

function checkQuestion(
  planned: PlannedQuestion,
  facts: Facts,
  engines: Engines,
  stored: Record<string, StoredAnswer>,
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const { item, slot, offer, isRequired } of planned.items) {
    const answer = answerIn(facts, slot);
    stored[item.code] = answer;
    if (answer.state === 'not-shown') continue;
    if (answer.state === 'skipped') {
      if (isRequired(facts)) problems.push({ question: item.code, code: 'required' });
      continue;
    }
    const problem = validateAnswer(
      offer === undefined ? item : asOffered(item, codesIn(facts, offer)),
      answer,
      engines,
    );
    if (problem) problems.push(problem);
  }
  if (problems.length > 0 || !isMet(planned, facts)) return problems;
  if (planned.question.type === 'allocation') restIsNothing(planned, stored);
  return problemsBetweenItems(planned, facts);
}

/** With the options that are offered, for all that counts them. */
function asOffered(item: Item, codes: readonly string[]): Item {
  if (!('options' in item)) return item;
  const options = item.options.filter(({ code }) => codes.includes(code)).map(({ showIf: _, ...option }) => option);
  return { ...item, options } as Item;
}

/** Once points are shared out, an option with none written at it was given none. */
function restIsNothing({ items }: PlannedQuestion, stored: Record<string, StoredAnswer>): void {
  if (!items.some(({ item }) => stored[item.code]?.state === 'answered')) return;
  for (const { item } of items) {
    if (stored[item.code]?.state === 'skipped') stored[item.code] = { state: 'answered', value: 0 };
  }
}

/** A check of a section is said at the last shown item of the section that it looks at, else at the last one shown. */
function placeIn({ questions }: PlannedSection, { about }: PlannedCheck, facts: Facts): string {
  const shown = questions.flatMap(({ items }) =>
    items.filter(({ slot }) => answerIn(facts, slot).state !== 'not-shown'),
  );
  return (shown.findLast(({ slot }) => about.has(slot)) ?? shown.at(-1))?.item.code ?? '';
}
