import type { AskedQuestion, GivenAnswer } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';

/** What a kind of question needs to show itself and to tell what was answered. Answers and problems go by item key. */
export interface KindProps<Q extends AskedQuestion = AskedQuestion> {
  /** Without the rows and options that are not for this person. */
  question: Q;
  answers: Readonly<Record<string, GivenAnswer>>;
  /** `isShown` where the browser shows the answer by itself. */
  onAnswer: (item: string, answer: GivenAnswer | undefined, isShown?: boolean) => void;
  /** The words of what is wrong with an item, or with the question as a whole. */
  problemOf: (item: string) => string | undefined;
}

export type KindOf<Type extends AskedQuestion['type']> = KindProps<Extract<AskedQuestion, { type: Type }>>;

/** What shows each kind of question; a kind with a display of its own by `type/display`. */
export type Kinds = Readonly<Record<string, ComponentType<KindProps>>>;

/** Safe: a component is only ever handed questions of the kind that it stands under. */
export const showing = <Q extends AskedQuestion>(component: ComponentType<KindProps<Q>>) =>
  component as unknown as ComponentType<KindProps>;
