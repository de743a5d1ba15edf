import { DateAnswer } from './date-answer.tsx';
import { MultipleChoice } from './multiple-choice.tsx';
import { NumberAnswer } from './number-answer.tsx';
import type { QuestionProps } from './question-props.ts';
import { SingleChoice } from './single-choice.tsx';
import { TextAnswer } from './text-answer.tsx';

/** A question that takes an answer, shown as its kind is. */
export function Answerable({ question, ...rest }: QuestionProps) {
  switch (question.type) {
    case 'single-choice':
    case 'scale':
      return <SingleChoice question={question} {...rest} />;
    case 'multiple-choice':
      return <MultipleChoice question={question} {...rest} />;
    case 'short-text':
    case 'long-text':
      return <TextAnswer question={question} {...rest} />;
    case 'number':
      return <NumberAnswer question={question} {...rest} />;
    case 'date':
      return <DateAnswer question={question} {...rest} />;
    default:
      // A version with what is not shown here can't be published.
      return null;
  }
}
