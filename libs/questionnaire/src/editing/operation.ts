import { z } from 'zod';
import { QuestionnaireContent, Section } from '../content/content.ts';
import { Question } from '../content/question.ts';
import { Code } from '../content/question-base.ts';

const { sections: _sections, ...wholeShape } = QuestionnaireContent.shape;
const { questions: _questions, ...headShape } = Section.shape;

/** The questionnaire without its sections. */
export const WholeHead = z.strictObject(wholeShape);
export type WholeHead = z.infer<typeof WholeHead>;

/** A section without its questions. */
export const SectionHead = z.strictObject(headShape);
export type SectionHead = z.infer<typeof SectionHead>;

/** Between which neighbours something stands: codes, null at an end. Two, since one of them may be gone meanwhile. */
const spot = { after: Code.nullable(), before: Code.nullable() };
export const Spot = z.strictObject(spot);
export type Spot = z.infer<typeof Spot>;
export const QuestionSpot = z.strictObject({ section: Code, ...spot });
export type QuestionSpot = z.infer<typeof QuestionSpot>;

/**
 * One change of one part of a questionnaire. It holds what it changed from as well, so that it can be turned round, and can
 * be joined with what somebody else has done meanwhile. Parts are named by their codes.
 */
export const Operation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change-whole'), before: WholeHead, after: WholeHead }),
  z.strictObject({ kind: z.literal('change-section'), section: Code, before: SectionHead, after: SectionHead }),
  z.strictObject({ kind: z.literal('add-section'), section: Section, to: Spot }),
  z.strictObject({ kind: z.literal('remove-section'), section: Section, from: Spot }),
  z.strictObject({ kind: z.literal('move-section'), section: Code, from: Spot, to: Spot }),
  z.strictObject({ kind: z.literal('change-question'), question: Code, before: Question, after: Question }),
  z.strictObject({ kind: z.literal('rename-question'), question: Code, to: Code }),
  z.strictObject({ kind: z.literal('add-question'), question: Question, to: QuestionSpot }),
  z.strictObject({ kind: z.literal('remove-question'), question: Question, from: QuestionSpot }),
  z.strictObject({ kind: z.literal('move-question'), question: Code, from: QuestionSpot, to: QuestionSpot }),
]);
export type Operation = z.infer<typeof Operation>;

/** The operation that takes another back, exactly as long as nobody has touched the same since. */
export function inverseOf(operation: Operation): Operation {
  switch (operation.kind) {
    case 'change-whole':
    case 'change-section':
    case 'change-question':
      return { ...operation, before: operation.after, after: operation.before } as Operation;
    case 'rename-question':
      return { kind: 'rename-question', question: operation.to, to: operation.question };
    case 'add-section':
      return { kind: 'remove-section', section: operation.section, from: operation.to };
    case 'remove-section':
      return { kind: 'add-section', section: operation.section, to: operation.from };
    case 'add-question':
      return { kind: 'remove-question', question: operation.question, from: operation.to };
    case 'remove-question':
      return { kind: 'add-question', question: operation.question, to: operation.from };
    case 'move-section':
    case 'move-question':
      return { ...operation, from: operation.to, to: operation.from } as Operation;
  }
}

/** The part that an operation is about: the whole, a section or a question by its code. */
export type PartName = 'whole' | `section/${string}` | `question/${string}`;

export function partOf(operation: Operation): PartName {
  switch (operation.kind) {
    case 'change-whole':
      return 'whole';
    case 'change-section':
    case 'move-section':
      return `section/${operation.section}`;
    case 'add-section':
    case 'remove-section':
      return `section/${operation.section.code}`;
    case 'add-question':
    case 'remove-question':
      return `question/${operation.question.code}`;
    case 'change-question':
    case 'rename-question':
    case 'move-question':
      return `question/${operation.question}`;
  }
}

/** Two changes of the same part in a row as one; undefined where they can't be told as one. */
export function joinOperations(first: Operation, second: Operation): Operation | undefined {
  if (first.kind === 'change-whole' && second.kind === 'change-whole') return { ...second, before: first.before };
  if (first.kind === 'change-section' && second.kind === 'change-section' && first.section === second.section) {
    return { ...second, before: first.before };
  }
  if (first.kind === 'change-question' && second.kind === 'change-question' && first.question === second.question) {
    return { ...second, before: first.before };
  }
  return undefined;
}
