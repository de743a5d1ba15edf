import type { Question, QuestionnaireContent, Section } from '@medvirk/questionnaire';
import { freeCode } from './free-code.ts';
import { type Place, questionAt } from './place.ts';

/** A changed questionnaire and where the person who changed it should be now. */
export interface Change {
  content: QuestionnaireContent;
  place: Place;
}

export function replaceSection(content: QuestionnaireContent, index: number, section: Section): QuestionnaireContent {
  return { ...content, sections: content.sections.map((old, at) => (at === index ? section : old)) };
}

export function replaceQuestion(content: QuestionnaireContent, place: Place, question: Question): QuestionnaireContent {
  return withQuestions(content, place.section, (questions) =>
    questions.map((old, at) => (at === place.question ? question : old)),
  );
}

export function addSection(content: QuestionnaireContent, after: number): Change {
  const code = freeCode(new Set(content.sections.map((section) => section.code)), 'del');
  const at = Math.min(after + 1, content.sections.length);
  const sections = content.sections.toSpliced(at, 0, { code, title: {}, questions: [] });
  return { content: { ...content, sections }, place: { section: at, question: null } };
}

export function removeSection(content: QuestionnaireContent, index: number): Change {
  const sections = content.sections.toSpliced(index, 1);
  return { content: { ...content, sections }, place: { section: Math.max(0, index - 1), question: null } };
}

/** Puts a question after the place: after the question there, or last in the section. */
export function addQuestion(content: QuestionnaireContent, place: Place, question: Question): Change {
  const length = content.sections[place.section]?.questions.length ?? 0;
  const at = place.question === null ? length : place.question + 1;
  return {
    content: withQuestions(content, place.section, (questions) => questions.toSpliced(at, 0, question)),
    place: { section: place.section, question: at },
  };
}

export function removeQuestion(content: QuestionnaireContent, place: Place): Change {
  const { section, question } = place;
  if (question === null) return { content, place };
  return {
    content: withQuestions(content, section, (questions) => questions.toSpliced(question, 1)),
    place: { section, question: question > 0 ? question - 1 : null },
  };
}

/** Moves a section or a question one step; a question at the edge goes into the neighbouring section. */
export function move(content: QuestionnaireContent, place: Place, step: -1 | 1): Change {
  const { section, question } = place;
  if (question === null) {
    const to = section + step;
    const moved = content.sections[section];
    if (!moved || !content.sections[to]) return { content, place };
    const sections = content.sections.toSpliced(section, 1).toSpliced(to, 0, moved);
    return { content: { ...content, sections }, place: { section: to, question: null } };
  }
  const moved = questionAt(content, place);
  if (!moved) return { content, place };
  const taken = withQuestions(content, section, (questions) => questions.toSpliced(question, 1));
  const within = question + step >= 0 && question + step <= (taken.sections[section]?.questions.length ?? 0);
  const toSection = within ? section : section + step;
  const target = taken.sections[toSection];
  if (!target) return { content, place };
  const at = within ? question + step : step < 0 ? target.questions.length : 0;
  return {
    content: withQuestions(taken, toSection, (questions) => questions.toSpliced(at, 0, moved)),
    place: { section: toSection, question: at },
  };
}

export function canMove(content: QuestionnaireContent, place: Place, step: -1 | 1): boolean {
  return move(content, place, step).content !== content;
}

function withQuestions(
  content: QuestionnaireContent,
  index: number,
  change: (questions: Question[]) => Question[],
): QuestionnaireContent {
  const section = content.sections[index];
  return section ? replaceSection(content, index, { ...section, questions: change(section.questions) }) : content;
}
