import type { QuestionnaireContent, Section } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import type { Manuscript } from './manuscript.ts';
import type { Operation, QuestionSpot } from './operation.ts';
import { findQuestion, findSection, questionSpot, sectionHeadOf, sectionSpot, wholeHeadOf } from './parts.ts';
import { codeToday, type Held } from './writing.ts';

/**
 * The operations that let the writer's side stand, on the manuscript as it is by now. Turned round they are the other side, so that
 * undo can bring back whichever was not chosen.
 */
export function insistOn(manuscript: Manuscript, { operation, reason }: Held): Operation[] {
  const { content, traces } = manuscript;
  const found = (code: string) =>
    findQuestion(
      content,
      codeToday(traces, code, (candidate) => findQuestion(content, candidate) !== undefined),
    );
  switch (operation.kind) {
    case 'change-whole':
      return [{ ...operation, before: wholeHeadOf(content) }];
    case 'change-section': {
      const section = findSection(content, operation.section);
      if (section) return [{ ...operation, before: sectionHeadOf(section) }];
      return putBackSection(manuscript, operation.section, (removed) => ({ ...removed, ...operation.after }));
    }
    case 'change-question': {
      const there = found(operation.question);
      if (there) return [{ ...operation, question: there.question.code, before: there.question }];
      return putBackQuestion(manuscript, operation.after, traces.removedQuestions[operation.question]?.from);
    }
    case 'rename-question': {
      const there = found(operation.question);
      if (!there) return [];
      const to = reason === 'taken' ? freeOf(operation.to, codesIn(content)) : operation.to;
      return [{ kind: 'rename-question', question: there.question.code, to }];
    }
    case 'remove-question': {
      const there = found(operation.question.code);
      return there ? [{ kind: 'remove-question', question: there.question, from: questionSpot(there) }] : [];
    }
    case 'remove-section': {
      const section = findSection(content, operation.section.code);
      return section ? [{ kind: 'remove-section', section, from: sectionSpot(content, section.code) }] : [];
    }
    case 'move-question': {
      const there = found(operation.question);
      const to = withSectionThere(content, operation.to);
      if (there) return to ? [{ ...operation, question: there.question.code, from: questionSpot(there), to }] : [];
      const removed = traces.removedQuestions[operation.question];
      return removed ? putBackQuestion(manuscript, removed.question, operation.to) : [];
    }
    case 'move-section': {
      const { section: code, to } = operation;
      if (findSection(content, code)) return [{ ...operation, from: sectionSpot(content, code) }];
      return putBackSection(manuscript, code, (removed) => removed).map((put) => ({ ...put, to }));
    }
    case 'add-question':
      return putBackQuestion(manuscript, operation.question, operation.to);
    case 'add-section':
      return [{ ...operation, section: withFreeCodes(content, operation.section) }];
  }
}

type Addition = Extract<Operation, { kind: 'add-section' }>;

function putBackSection(
  { content, traces }: Manuscript,
  code: string,
  change: (removed: Section) => Section,
): Addition[] {
  const removed = traces.removedSections[code];
  if (!removed) return [];
  // What has been put back elsewhere meanwhile stays there.
  const questions = removed.section.questions.filter((question) => !findQuestion(content, question.code));
  return [{ kind: 'add-section', section: { ...change(removed.section), questions }, to: removed.from }];
}

function putBackQuestion(manuscript: Manuscript, question: Question, wanted: QuestionSpot | undefined): Operation[] {
  const { content, traces } = manuscript;
  const codes = codesIn(content);
  const put = { ...question, code: codes.has(question.code) ? freeOf(question.code, codes) : question.code };
  const to = withSectionThere(content, wanted);
  if (to) return [{ kind: 'add-question', question: put, to }];
  // Not one section is left: the one that it stood in comes back with it.
  const removed = traces.removedSections[wanted?.section ?? ''];
  return removed ? [{ kind: 'add-section', section: { ...removed.section, questions: [put] }, to: removed.from }] : [];
}

function withSectionThere(content: QuestionnaireContent, spot: QuestionSpot | undefined): QuestionSpot | undefined {
  if (spot && findSection(content, spot.section)) return spot;
  const last = content.sections.at(-1);
  return last && { section: last.code, after: last.questions.at(-1)?.code ?? null, before: null };
}

function withFreeCodes(content: QuestionnaireContent, section: Section): Section {
  const codes = codesIn(content);
  const sections = new Set(content.sections.map(({ code }) => code));
  return {
    ...section,
    code: sections.has(section.code) ? freeOf(section.code, sections) : section.code,
    questions: section.questions.map((question) => {
      const code = codes.has(question.code) ? freeOf(question.code, codes) : question.code;
      codes.add(code);
      return { ...question, code };
    }),
  };
}

function codesIn(content: QuestionnaireContent): Set<string> {
  return new Set(content.sections.flatMap(({ questions }) => questions.map(({ code }) => code)));
}

/** The code, or the same with the first number behind it that makes it free. At most 40 characters. */
export function freeOf(code: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const candidate = `${code.slice(0, 40 - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}
