import type { QuestionnaireContent, Section } from '../content/content.ts';
import type { Question } from '../content/question.ts';
import type { QuestionSpot, SectionHead, Spot, WholeHead } from './operation.ts';

/** A question with where it stands. */
export interface FoundQuestion {
  section: Section;
  sectionIndex: number;
  question: Question;
  index: number;
}

export function findQuestion(content: QuestionnaireContent, code: string): FoundQuestion | undefined {
  for (const [sectionIndex, section] of content.sections.entries()) {
    const index = section.questions.findIndex((question) => question.code === code);
    const question = section.questions[index];
    if (question) return { section, sectionIndex, question, index };
  }
  return undefined;
}

export function findSection(content: QuestionnaireContent, code: string): Section | undefined {
  return content.sections.find((section) => section.code === code);
}

export function wholeHeadOf(content: QuestionnaireContent): WholeHead {
  const { sections: _, ...head } = content;
  return head;
}

export function sectionHeadOf(section: Section): SectionHead {
  const { questions: _, ...head } = section;
  return head;
}

export function sectionSpot(content: QuestionnaireContent, code: string): Spot {
  return spotIn(content.sections, code);
}

export function questionSpot(found: FoundQuestion): QuestionSpot {
  return { section: found.section.code, ...spotIn(found.section.questions, found.question.code) };
}

function spotIn(list: readonly { code: string }[], code: string): Spot {
  const index = list.findIndex((element) => element.code === code);
  return { after: list[index - 1]?.code ?? null, before: list[index + 1]?.code ?? null };
}

/** The place in a list that a spot means today: after the one neighbour, else before the other, else last. */
export function indexAt(list: readonly { code: string }[], { after, before }: Spot): number {
  const left = after === null ? -1 : list.findIndex(({ code }) => code === after);
  if (left >= 0) return left + 1;
  const right = before === null ? -1 : list.findIndex(({ code }) => code === before);
  if (right >= 0) return right;
  return after === null && before !== null ? 0 : list.length;
}

export function withSection(content: QuestionnaireContent, code: string, change: (section: Section) => Section) {
  return {
    ...content,
    sections: content.sections.map((section) => (section.code === code ? change(section) : section)),
  };
}

export function withQuestions(
  content: QuestionnaireContent,
  section: string,
  change: (questions: Question[]) => Question[],
): QuestionnaireContent {
  return withSection(content, section, (old) => ({ ...old, questions: change(old.questions) }));
}
