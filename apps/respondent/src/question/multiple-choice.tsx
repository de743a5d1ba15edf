import type { AskedItem } from '@medvirk/questionnaire';
import { Fragment, type ReactNode } from 'react';
import { Own, type Speech, useSpeech } from '../texts/speech.tsx';
import { AwayChoices } from './away-choices.tsx';
import { ChoiceLine } from './choice-line.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { firstFieldOf, type QuestionProps } from './question-props.ts';
import { ticked } from './ticked.ts';

type SeveralOf = Extract<AskedItem, { type: 'multiple-choice' }>;

/** Boxes to tick; how many may be ticked is said before, not only when it went wrong. */
export function MultipleChoice(
  props: QuestionProps<SeveralOf> & { other?: ReactNode; after?: ReactNode; before?: ReactNode; look?: string },
) {
  const { question, answer, onAnswer, problem } = props;
  const { say, words } = useSpeech();
  const chosen = answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];
  const tick = (code: string, on: boolean) => {
    const value = ticked(question.options, chosen, code, on);
    onAnswer(value.length > 0 ? { state: 'answered', value } : undefined);
  };
  return (
    <QuestionFrame question={question} problem={problem} as="group" help={howMany(question, say)}>
      {props.before}
      <div className={props.look ? `choices ${props.look}` : 'choices'}>
        {question.options.map((option, index) => (
          <Fragment key={option.code}>
            <ChoiceLine
              type="checkbox"
              id={index === 0 ? firstFieldOf(question.code) : undefined}
              name={question.code}
              value={option.code}
              checked={chosen.includes(option.code)}
              invalid={problem !== undefined}
              away={option.exclusive === true}
              image={option.image}
              says={option}
              onChoose={(on) => tick(option.code, on)}
            >
              <Own>{words(option.texts)}</Own>
            </ChoiceLine>
            {option.other && props.other}
          </Fragment>
        ))}
      </div>
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="checkbox" />
      {props.after}
    </QuestionFrame>
  );
}

export function howMany(question: SeveralOf, say: Speech['say']): string {
  const least = (question.minSelected ?? 0) > 1 ? question.minSelected : undefined;
  const most = question.maxSelected;
  if (least !== undefined && most !== undefined) return say('choice.between', { least, most });
  if (least !== undefined) return say('choice.at-least', { least });
  if (most !== undefined) return say('choice.at-most', { most });
  return say('choice.several');
}
