import type { AskedQuestion, GivenAnswer } from '@medvirk/questionnaire';
import { useIsPlain } from '../plain/plain-form.tsx';
import { useSpeech } from '../texts/speech.tsx';
import { ChoiceLine } from './choice-line.tsx';
import { firstFieldOf } from './question-props.ts';

/** Takes an answer away again, where none is demanded: a radio button can't be un-chosen by itself. */
export function ClearAnswer(props: {
  question: Pick<AskedQuestion, 'code' | 'texts' | 'required'>;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: undefined) => void;
}) {
  const { say, words } = useSpeech();
  const { question, answer, onAnswer } = props;
  const isPlain = useIsPlain();
  if (!answer || question.required) return null;
  if (isPlain) {
    return (
      <div className="away">
        <ChoiceLine away type="radio" name={question.code} value="" checked={false} invalid={false} onChoose={() => {}}>
          {say('answer.clear')}
        </ChoiceLine>
      </div>
    );
  }
  return (
    <button
      type="button"
      className="ds-button clear"
      data-variant="tertiary"
      data-size="sm"
      aria-label={say('answer.clear-which', { question: words(question.texts) })}
      onClick={() => {
        onAnswer(undefined);
        // The button goes away with the answer: leave the keyboard at the question, not at the top of the page.
        document.getElementById(firstFieldOf(question.code))?.focus();
      }}
    >
      {say('answer.clear')}
    </button>
  );
}
