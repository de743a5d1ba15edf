import type { Operation } from './operation.ts';
import { findQuestion, findSection, indexAt, questionSpot, withQuestions } from './parts.ts';
import { renameQuestion } from './rename-question.ts';
import { same } from './same.ts';
import {
  codeToday,
  heldBack,
  isMovedUnseen,
  type Moment,
  type Step,
  touched,
  type Writing,
  without,
} from './writing.ts';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export function addQuestion(writing: Writing, operation: Of<'add-question'>, { revision }: Moment): Step {
  const { question, to } = operation;
  const { content, traces } = writing;
  // Also where it says the same: two people's new questions are two, and the one must not be mistaken for the other.
  if (findQuestion(content, question.code)) return heldBack(writing, operation, 'taken');
  if (!findSection(content, to.section)) return heldBack(writing, operation, 'no-section');
  const after = placed(content, question, to);
  return {
    writing: {
      content: after,
      traces: {
        ...touched(traces, revision, `question/${question.code}`, `question/${question.code}/place`),
        removedQuestions: without(traces.removedQuestions, question.code),
      },
    },
    done: { ...operation, to: spotToday(after, question.code, to) },
  };
}

export function removeQuestion(writing: Writing, operation: Of<'remove-question'>, moment: Moment): Step {
  const { content, traces } = writing;
  const code = today(writing, operation.question.code);
  const found = findQuestion(content, code);
  if (!found) return { writing };
  if (!same({ ...operation.question, code }, found.question)) return heldBack(writing, operation, 'changed');
  if (isMovedUnseen(traces, `question/${code}`, moment)) return heldBack(writing, operation, 'moved');
  const from = questionSpot(found);
  return {
    writing: {
      content: taken(content, code),
      traces: {
        ...touched(traces, moment.revision, `question/${code}`),
        removedQuestions: { ...traces.removedQuestions, [code]: { question: found.question, from } },
      },
    },
    done: { kind: 'remove-question', question: found.question, from },
  };
}

export function moveQuestion(writing: Writing, operation: Of<'move-question'>, moment: Moment): Step {
  const { content, traces } = writing;
  const code = today(writing, operation.question);
  const found = findQuestion(content, code);
  if (!found) return heldBack(writing, operation, 'gone');
  if (!findSection(content, operation.to.section)) return heldBack(writing, operation, 'no-section');
  const from = questionSpot(found);
  const moved = placed(taken(content, code), found.question, operation.to);
  const to = spotToday(moved, code, operation.to);
  if (same(from, to)) return { writing };
  if (isMovedUnseen(traces, `question/${code}`, moment)) return heldBack(writing, operation, 'moved');
  return {
    writing: { content: moved, traces: touched(traces, moment.revision, `question/${code}/place`) },
    done: { kind: 'move-question', question: code, from, to },
  };
}

export function renameOne(writing: Writing, operation: Of<'rename-question'>, { revision }: Moment): Step {
  const { content, traces } = writing;
  const { question: from, to } = operation;
  if (!findQuestion(content, from)) {
    const code = today(writing, from);
    if (code === to) return { writing };
    return heldBack(writing, operation, findQuestion(content, code) ? 'changed' : 'gone');
  }
  if (from === to) return { writing };
  if (findQuestion(content, to)) return heldBack(writing, operation, 'taken');
  const renamed = renameQuestion(content, from, to);
  const revisions = { ...traces.revisions };
  const place = revisions[`question/${from}/place`];
  if (place !== undefined) revisions[`question/${to}/place`] = place;
  for (const [at, section] of renamed.sections.entries()) {
    const before = content.sections[at];
    if (!same(section.showIf, before?.showIf)) revisions[`section/${section.code}`] = revision;
    for (const [index, question] of section.questions.entries()) {
      if (question !== before?.questions[index]) revisions[`question/${question.code}`] = revision;
    }
  }
  return {
    writing: {
      content: renamed,
      traces: { ...traces, revisions, renamed: { ...without(traces.renamed, to), [from]: to } },
    },
    done: operation,
  };
}

function today({ content, traces }: Writing, code: string): string {
  return codeToday(traces, code, (candidate) => findQuestion(content, candidate) !== undefined);
}

function placed(content: Writing['content'], question: Of<'add-question'>['question'], to: Of<'add-question'>['to']) {
  return withQuestions(content, to.section, (questions) => questions.toSpliced(indexAt(questions, to), 0, question));
}

function taken(content: Writing['content'], code: string) {
  const section = findQuestion(content, code)?.section.code ?? '';
  return withQuestions(content, section, (questions) => questions.filter((question) => question.code !== code));
}

function spotToday<T>(content: Writing['content'], code: string, otherwise: T) {
  const found = findQuestion(content, code);
  return found ? questionSpot(found) : otherwise;
}
