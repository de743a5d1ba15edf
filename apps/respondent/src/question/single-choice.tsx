import type { AskedItem } from '@medvirk/questionnaire';
import { Own, useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { ChoiceLine } from './choice-line.tsx';
import { ClearAnswer } from './clear-answer.tsx';
import { NumberRow } from './number-row.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { firstFieldOf, type QuestionProps } from './question-props.ts';

type OneOf = Extract<AskedItem, { type: 'single-choice' | 'scale' }>;

/** One answer of several: options or the points of a scale as lines, or a row of numbers with texts at its ends. */
export function SingleChoice(props: QuestionProps<OneOf>) {
  const { question, answer, onAnswer, problem } = props;
  const { words } = useSpeech();
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const choose = (chosen: string | number) => onAnswer({ state: 'answered', value: chosen });
  const lines =
    question.type === 'scale'
      ? question.points.map((point) => ({ value: point.value, text: words(point.texts) || String(point.value) }))
      : question.options.map((option) => ({ value: option.code, text: words(option.texts) }));

  return (
    <QuestionFrame question={question} problem={problem} as="group">
      {question.type === 'scale' && question.display === 'numbers' ? (
        <NumberRow question={question} value={value} invalid={problem !== undefined} onChoose={choose} />
      ) : (
        <div className="choices">
          {lines.map((line, index) => (
            <ChoiceLine
              key={line.value}
              type="radio"
              id={index === 0 ? firstFieldOf(question.code) : undefined}
              name={question.code}
              value={line.value}
              checked={value === line.value}
              invalid={problem !== undefined}
              onChoose={() => choose(line.value)}
            >
              <Own>{line.text}</Own>
            </ChoiceLine>
          ))}
        </div>
      )}
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="radio" />
      <ClearAnswer question={question} answer={answer} onAnswer={onAnswer} />
    </QuestionFrame>
  );
}
