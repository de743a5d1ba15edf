import type { AskedItem, Picture } from '@medvirk/questionnaire';
import { Fragment, type ReactNode } from 'react';
import type { Said } from '../listen/listen-button.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { ChoiceLine } from './choice-line.tsx';
import { ClearAnswer } from './clear-answer.tsx';
import { NumberRow } from './number-row.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { firstFieldOf, type QuestionProps } from './question-props.ts';

type OneOf = Extract<AskedItem, { type: 'single-choice' | 'scale' }>;

interface Line {
  value: string | number;
  text: string;
  image?: Picture | undefined;
  says: Said;
  opensOther?: boolean | undefined;
}

/**
 * One answer of several: options or the points of a scale as lines, or a row of numbers with texts at its ends.
 * `other` is the field that belongs to an option for own words; `mark` a picture before the words of a point.
 */
export function SingleChoice(
  props: QuestionProps<OneOf> & {
    other?: ReactNode;
    after?: ReactNode;
    mark?: (index: number) => ReactNode;
    look?: string;
  },
) {
  const { question, answer, onAnswer, problem } = props;
  const { words } = useSpeech();
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const choose = (chosen: string | number) => onAnswer({ state: 'answered', value: chosen }, true);
  const lines: Line[] =
    question.type === 'scale'
      ? question.points.map((point) => ({
          value: point.value,
          text: words(point.texts) || String(point.value),
          says: point,
        }))
      : question.options.map((option) => ({
          value: option.code,
          text: words(option.texts),
          image: option.image,
          says: option,
          opensOther: option.other,
        }));

  return (
    <QuestionFrame question={question} problem={problem} as="group">
      {question.type === 'scale' && question.display === 'numbers' ? (
        <NumberRow question={question} value={value} invalid={problem !== undefined} isHeard onChoose={choose} />
      ) : (
        <div className={props.look ? `choices ${props.look}` : 'choices'}>
          {lines.map((line, index) => (
            <Fragment key={line.value}>
              <ChoiceLine
                type="radio"
                id={index === 0 ? firstFieldOf(question.code) : undefined}
                name={question.code}
                value={line.value}
                checked={value === line.value}
                invalid={problem !== undefined}
                image={line.image}
                says={line.says}
                onChoose={() => choose(line.value)}
              >
                {props.mark?.(index)}
                <Own>{line.text}</Own>
              </ChoiceLine>
              {line.opensOther && props.other}
            </Fragment>
          ))}
        </div>
      )}
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="radio" />
      <ClearAnswer question={question} answer={answer} onAnswer={onAnswer} />
      {props.after}
    </QuestionFrame>
  );
}
