import { BesideComment } from '../beside/beside-comment.tsx';
import { OtherWords } from '../beside/other-words.tsx';
import { MultipleChoice } from '../multiple-choice.tsx';
import { NumberAnswer } from '../number-answer.tsx';
import { SingleChoice } from '../single-choice.tsx';
import { TextAnswer } from '../text-answer.tsx';
import { type KindOf, type KindProps, type Kinds, showing } from './kind.ts';

/** What most questionnaires are made of: comes with the page. */
export const COMMON_KINDS: Kinds = {
  'single-choice': showing((props: KindOf<'single-choice'>) => (
    <SingleChoice {...alone(props)} other={<OtherWords {...props} />} after={<BesideComment {...props} />} />
  )),
  scale: showing((props: KindOf<'scale'>) => <SingleChoice {...alone(props)} after={<BesideComment {...props} />} />),
  'multiple-choice': showing((props: KindOf<'multiple-choice'>) => (
    <MultipleChoice {...alone(props)} other={<OtherWords {...props} />} after={<BesideComment {...props} />} />
  )),
  'short-text': showing((props: KindOf<'short-text'>) => <TextAnswer {...alone(props)} />),
  'long-text': showing((props: KindOf<'long-text'>) => <TextAnswer {...alone(props)} />),
  number: showing((props: KindOf<'number'>) => <NumberAnswer {...alone(props)} />),
};

/** What a question that is one item is shown with. */
export function alone<Q extends KindProps['question']>({ question, answers, onAnswer, problemOf }: KindProps<Q>) {
  return {
    question,
    answer: answers[question.code],
    onAnswer: (answer: Parameters<typeof onAnswer>[1], isShown?: boolean) => onAnswer(question.code, answer, isShown),
    problem: problemOf(question.code),
  };
}
