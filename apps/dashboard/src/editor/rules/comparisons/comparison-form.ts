import type { Item } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import type { LineOf, QuestionOp, RuleLine } from '../rule-node.ts';

/** A value that an answer can be held against, by its words. */
export interface ValueChoice {
  value: string | number;
  text: string;
}

export interface ValueProps<L> {
  line: L;
  /** What is chosen between; empty where a value is typed. */
  choices: readonly ValueChoice[];
  /** What else the rule may look at, beside the item that the line is about. */
  items: readonly Item[];
  onChange: (line: L) => void;
}

export interface Beginning {
  /** The first value of the item's type. */
  first: string | number;
  /** ISO date. */
  today: string;
  /** The earlier line about the same item, whose value is kept where it still makes sense. */
  kept: RuleLine | undefined;
}

/** What the editor knows of one comparison. */
export interface ComparisonForm<L = RuleLine> {
  /** A whole line with a first value to change. */
  start: (item: Pick<Item, 'code'>, beginning: Beginning) => L;
  /** What the answer is held against. Left out where the comparison needs nothing more. */
  Value?: ComponentType<ValueProps<L>>;
}

export type ComparisonForms = { [O in QuestionOp]?: ComparisonForm<LineOf<O>> };
