import type { AskedItem, GivenAnswer } from '@medvirk/questionnaire';

/** What each kind of question needs to show itself and to tell what was answered. `undefined` takes the answer away, `isShown` says that the browser shows it by itself. */
export interface QuestionProps<Q extends AskedItem = AskedItem> {
  question: Q;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined, isShown?: boolean) => void;
  /** The words of what is wrong, when something is. */
  problem: string | undefined;
}

/** Id of the first field of a question: where links from the error summary lead. */
export const firstFieldOf = (code: string): string => `answer-${code}`;
/** Ids of the texts that a field is described by. */
export const hintOf = (code: string): string => `hint-${code}`;
export const problemOf = (code: string): string => `problem-${code}`;

/** `aria-describedby` of a question: its hint and its problem, where there are any. */
export function describedBy(
  props: { question: { code: string }; problem: string | undefined },
  hasHint: boolean,
): string | undefined {
  const ids = [
    hasHint ? hintOf(props.question.code) : undefined,
    props.problem ? problemOf(props.question.code) : undefined,
  ].filter((id) => id !== undefined);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
