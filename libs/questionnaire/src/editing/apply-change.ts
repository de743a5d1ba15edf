import { Question } from '../content/question.ts';
import { mergeValues } from './merge-values.ts';
import { type Operation, partOf, SectionHead, WholeHead } from './operation.ts';
import { findQuestion, findSection, sectionHeadOf, wholeHeadOf, withQuestions, withSection } from './parts.ts';
import { same } from './same.ts';
import { codeToday, heldBack, type Moment, type Step, touched, type Writing } from './writing.ts';

export type ChangeOperation = Extract<Operation, { kind: 'change-whole' | 'change-section' | 'change-question' }>;

/** Changes a part from what it is today, with the writer's change joined in. */
export function applyChange(writing: Writing, given: ChangeOperation, moment: Moment): Step {
  const operation = named(writing, given);
  const current = currentOf(writing, operation);
  if (!current) return heldBack(writing, operation, 'gone');
  if (same(operation.after, current)) return { writing };
  if (same(operation.before, current))
    return put(writing, { ...operation, before: current } as ChangeOperation, moment);

  const { joined, before, after, overlaps } = mergeValues(operation.before, operation.after, current);
  // Each side was whole by itself; joined they may say something that the language does not have.
  if (!fits(operation, joined) || !fits(operation, after)) return heldBack(writing, operation, 'changed', [[]]);
  const step = same(joined, current)
    ? { writing }
    : put(writing, { ...operation, before: current, after: joined } as ChangeOperation, moment);
  if (overlaps.length === 0) return step;
  return { ...step, held: { operation: { ...operation, before, after } as Operation, reason: 'changed', overlaps } };
}

/** The operation with the code that its question has today. */
function named(writing: Writing, operation: ChangeOperation): ChangeOperation {
  if (operation.kind === 'change-section') {
    const { section: code } = operation;
    return { ...operation, before: { ...operation.before, code }, after: { ...operation.after, code } };
  }
  if (operation.kind !== 'change-question') return operation;
  const isThere = (code: string) => findQuestion(writing.content, code) !== undefined;
  const code = codeToday(writing.traces, operation.question, isThere);
  const { before, after } = operation;
  if (code === operation.question && before.code === code && after.code === code) return operation;
  return { ...operation, question: code, before: { ...before, code }, after: { ...after, code } };
}

function currentOf({ content }: Writing, operation: ChangeOperation): WholeHead | SectionHead | Question | undefined {
  if (operation.kind === 'change-whole') return wholeHeadOf(content);
  if (operation.kind === 'change-question') return findQuestion(content, operation.question)?.question;
  const section = findSection(content, operation.section);
  return section && sectionHeadOf(section);
}

function fits({ kind }: ChangeOperation, value: unknown): boolean {
  const shape = kind === 'change-whole' ? WholeHead : kind === 'change-section' ? SectionHead : Question;
  return shape.safeParse(value).success;
}

function put({ content, traces }: Writing, operation: ChangeOperation, { revision }: Moment): Step {
  const writing = { content: contentWith(content, operation), traces: touched(traces, revision, partOf(operation)) };
  return { writing, done: operation };
}

function contentWith(content: Writing['content'], operation: ChangeOperation): Writing['content'] {
  switch (operation.kind) {
    case 'change-whole':
      return { ...operation.after, sections: content.sections };
    case 'change-section':
      return withSection(content, operation.section, ({ questions }) => ({ ...operation.after, questions }));
    case 'change-question': {
      const section = findQuestion(content, operation.question)?.section.code ?? '';
      return withQuestions(content, section, (questions) =>
        questions.map((question) => (question.code === operation.question ? operation.after : question)),
      );
    }
  }
}
