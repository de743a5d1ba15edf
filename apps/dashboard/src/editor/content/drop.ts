import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { moveQuestions, moveSection } from './arrange.ts';

/** One row of the outline: a section, or a question in it. */
export interface OutlineRow {
  /** Tells rows apart: a section and a question may have the same code. */
  id: string;
  section: string;
  question: string | null;
}

export const sectionRow = (code: string) => `section/${code}`;
export const questionRow = (code: string) => `question/${code}`;

export function rowsOf({ sections }: QuestionnaireContent): OutlineRow[] {
  return sections.flatMap(({ code: section, questions }) => [
    { id: sectionRow(section), section, question: null },
    ...questions.map(({ code }) => ({ id: questionRow(code), section, question: code })),
  ]);
}

/**
 * The questionnaire after a row has been dropped on another: it takes that row's place, and what stood there moves the other
 * way, as in any list. A section takes its questions along.
 * @param taken codes of questions that are moved together with the one that is dragged
 */
export function droppedOn(
  content: QuestionnaireContent,
  draggedId: string,
  overId: string,
  taken: readonly string[] = [],
): QuestionnaireContent {
  const rows = rowsOf(content);
  const from = rows.findIndex(({ id }) => id === draggedId);
  const to = rows.findIndex(({ id }) => id === overId);
  const [dragged, over] = [rows[from], rows[to]];
  if (!dragged || !over || from === to) return content;
  const isDown = to > from;
  if (dragged.question === null) {
    const order = content.sections.map(({ code }) => code);
    const at = order.indexOf(over.section);
    return moveSection(content, dragged.section, isDown ? (order[at + 1] ?? null) : over.section);
  }
  const moving = taken.includes(dragged.question) ? taken : [dragged.question];
  const rest = rows.toSpliced(from, 1).toSpliced(to, 0, dragged);
  // Above the first section there is nothing: it comes first in that one.
  const place = Math.max(to, 1);
  const section = rest.slice(0, place).findLast(({ question }) => question === null)?.section ?? over.section;
  const next = rest.slice(to + 1).find(({ question }) => question === null || !moving.includes(question));
  const before = next && next.question !== null && next.section === section ? next.question : null;
  const first = to === 0 ? (content.sections[0]?.questions[0]?.code ?? null) : before;
  return moveQuestions(content, moving, { section: to === 0 ? over.section : section, before: first });
}
