import type { AskedItem } from '@medvirk/questionnaire';
import { useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { QuestionFrame } from '../question-frame.tsx';
import { describedBy, firstFieldOf, type QuestionProps } from '../question-props.ts';

/** A time of day, in the field that the device has for it. */
export function TimeAnswer(props: QuestionProps<Extract<AskedItem, { type: 'time' }>>) {
  const { question, answer, onAnswer, problem } = props;
  const { say } = useSpeech();
  return (
    <QuestionFrame question={question} problem={problem} as="field" help={limits(question, say)}>
      <input
        className="ds-input"
        id={firstFieldOf(question.code)}
        name={question.code}
        type="time"
        autoComplete="off"
        value={answer?.state === 'answered' ? String(answer.value) : ''}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={describedBy(props, true)}
        onChange={({ target }) =>
          onAnswer(target.value === '' ? undefined : { state: 'answered', value: target.value })
        }
      />
      <AwayChoices question={question} answer={answer} onAnswer={onAnswer} type="checkbox" />
    </QuestionFrame>
  );
}

function limits(
  { min, max }: { min?: string | undefined; max?: string | undefined },
  say: ReturnType<typeof useSpeech>['say'],
): string {
  if (min && max) return say('date.between', { min, max });
  if (min) return say('date.from', { min });
  if (max) return say('date.until', { max });
  return say('time.example');
}
