import type { Question, QuestionType, Texts } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import type { QuestionOp } from '../rules/rule-node.ts';

/** Where a type stands in the list of types: what the person who answers does. In the order in which they are offered. */
export const TYPE_GROUPS = ['rate', 'choose', 'write', 'count', 'when', 'several', 'tell', 'unasked'] as const;
export type TypeGroup = (typeof TYPE_GROUPS)[number];

export interface FieldsProps<Q extends Question = Question> {
  question: Q;
  /** Changes in a row with the same `about` are undone together; without it they are by field and language. */
  onChange: (question: Q, about?: string) => void;
}

/** What the editor knows of one question type. The words, purpose and rules that all types have are not here. */
export interface TypeForm<Q extends Question = Question> {
  group: TypeGroup;
  /** An empty question with the settings that suit most questions of the type. */
  create: (base: { code: string; texts: Texts }) => Q;
  /** What only this type has. Left out where the words are all there is. */
  Fields?: ComponentType<FieldsProps<Q>>;
  /** Takes along what it can from a question of another type, beyond what all types have. */
  take?: (made: Q, from: Question) => Q;
  /** What rules can ask about an answer; the first is what a new line starts with. None: rules can't look at it. */
  comparisons: readonly QuestionOp[];
  /** The values that an answer is held against, by their words. Left out where numbers or dates are typed. */
  values?: (question: Q) => readonly { value: string | number; texts: Texts }[];
  /** The value that a new line of a rule starts with, where there are no `values`. */
  firstValue?: (question: Q) => string | number;
}

export type TypeForms = { [T in QuestionType]?: TypeForm<Extract<Question, { type: T }>> };
