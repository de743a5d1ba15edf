import type { QuestionnaireContent, Section } from '../content/content.ts';
import { applyOperations } from './apply-operations.ts';
import { keptInOrder } from './kept-in-order.ts';
import { NO_TRACES } from './manuscript.ts';
import type { Operation, QuestionSpot, Spot } from './operation.ts';
import { findQuestion, findSection, questionSpot, sectionHeadOf, sectionSpot, wholeHeadOf } from './parts.ts';
import { same } from './same.ts';

/**
 * The operations that lead from one content to another: as few moves as possible, changes part by part. What is the same object
 * in both is not looked into, so that a letter typed costs one question. Both hold each code once; a code that is new is
 * something new, so renaming is told as what it is by whoever renames.
 */
export function operationsBetween(from: QuestionnaireContent, to: QuestionnaireContent): Operation[] {
  if (from === to) return [];
  const walk = new Walk(from);
  const whole = { before: wholeHeadOf(from), after: wholeHeadOf(to) };
  if (!same(whole.before, whole.after)) walk.take({ kind: 'change-whole', ...whole });
  if (from.sections !== to.sections) {
    // Nothing has come, gone or moved, as with each letter: nobody has to look for it.
    if (!haveSameParts(from.sections, to.sections)) arrange(walk, to);
    for (const [at, section] of to.sections.entries()) changeParts(walk, section, at);
  }
  return walk.operations;
}

/** The content on its way, with what has been done to it. */
class Walk {
  content: QuestionnaireContent;
  readonly operations: Operation[] = [];

  constructor(content: QuestionnaireContent) {
    this.content = content;
  }

  take(operation: Operation): void {
    const manuscript = { content: this.content, revision: 0, traces: NO_TRACES };
    const { manuscript: next, done } = applyOperations(manuscript, [operation], () => true);
    this.content = next.content;
    this.operations.push(...done);
  }
}

/** Has the same sections and questions in the same order as in `to`. */
function arrange(walk: Walk, to: QuestionnaireContent): void {
  arrangeSections(walk, to);
  for (const section of to.sections) arrangeQuestions(walk, to, section);
  for (const section of walk.content.sections) removeQuestions(walk, to, section);
  for (const section of walk.content.sections) {
    if (findSection(to, section.code)) continue;
    walk.take({ kind: 'remove-section', section, from: sectionSpot(walk.content, section.code) });
  }
}

/** New sections, empty still, and those that stand elsewhere. Sections that go are left until their questions have moved. */
function arrangeSections(walk: Walk, to: QuestionnaireContent): void {
  const wanted = to.sections.map(({ code }) => code);
  const kept = keptInOrder(codesOf(walk.content.sections), wanted);
  for (const [at, section] of to.sections.entries()) {
    if (kept.has(section.code)) continue;
    const spot = spotAmong(wanted, at, walk.content.sections);
    if (findSection(walk.content, section.code)) {
      const from = sectionSpot(walk.content, section.code);
      walk.take({ kind: 'move-section', section: section.code, from, to: spot });
    } else walk.take({ kind: 'add-section', section: { ...section, questions: [] }, to: spot });
  }
}

function arrangeQuestions(walk: Walk, to: QuestionnaireContent, section: Section): void {
  const today = findSection(walk.content, section.code)?.questions;
  // The same questions in the same order: nothing has come or moved here.
  if (!today || haveSameCodes(today, section.questions)) return;
  const wanted = section.questions.map(({ code }) => code);
  const stay = today.filter(({ code }) => findQuestion(to, code)?.section.code === section.code);
  const kept = keptInOrder(codesOf(stay), wanted);
  for (const [at, question] of section.questions.entries()) {
    if (kept.has(question.code)) continue;
    const there = findSection(walk.content, section.code)?.questions ?? [];
    const spot: QuestionSpot = { section: section.code, ...spotAmong(wanted, at, there) };
    const found = findQuestion(walk.content, question.code);
    if (!found) walk.take({ kind: 'add-question', question, to: spot });
    else walk.take({ kind: 'move-question', question: question.code, from: questionSpot(found), to: spot });
  }
}

/** Takes away the questions that are gone, where the section itself stays: a section that goes takes its questions along. */
function removeQuestions(walk: Walk, to: QuestionnaireContent, section: Section): void {
  const wanted = findSection(to, section.code)?.questions;
  if (!wanted || haveSameCodes(wanted, section.questions)) return;
  for (const { code } of section.questions) {
    const found = findQuestion(walk.content, code);
    if (!found || findQuestion(to, code)) continue;
    walk.take({ kind: 'remove-question', question: found.question, from: questionSpot(found) });
  }
}

/** @param at where the section stands by now, in both */
function changeParts(walk: Walk, section: Section, at: number): void {
  const today = walk.content.sections[at];
  if (!today || today === section) return;
  const [before, after] = [sectionHeadOf(today), sectionHeadOf(section)];
  if (!same(before, after)) walk.take({ kind: 'change-section', section: section.code, before, after });
  for (const [place, question] of section.questions.entries()) {
    const old = today.questions[place];
    if (!old || old === question || same(old, question)) continue;
    walk.take({ kind: 'change-question', question: question.code, before: old, after: question });
  }
}

/** Right after what stands before it, which is in its place already; the first before whatever is first by now. */
function spotAmong(wanted: readonly string[], at: number, there: readonly { code: string }[]): Spot {
  if (at === 0) return { after: null, before: there.find(({ code }) => code !== wanted[0])?.code ?? null };
  return { after: wanted[at - 1] ?? null, before: wanted[at + 1] ?? null };
}

function haveSameCodes(one: readonly { code: string }[], other: readonly { code: string }[]): boolean {
  return one === other || (one.length === other.length && one.every(({ code }, at) => code === other[at]?.code));
}

function haveSameParts(one: readonly Section[], other: readonly Section[]): boolean {
  return (
    haveSameCodes(one, other) && one.every(({ questions }, at) => haveSameCodes(questions, other[at]?.questions ?? []))
  );
}

function codesOf(list: readonly { code: string }[]): string[] {
  return list.map(({ code }) => code);
}
