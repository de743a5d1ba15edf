import type { AnswerableQuestion, GivenAnswer } from '@medvirk/questionnaire';
import { useSpeech } from '../texts/speech.tsx';
import { firstFieldOf } from './question-props.ts';

/** Takes an answer away again, where none is demanded: a radio button can't be un-chosen by itself. */
export function ClearAnswer(props: {
  question: AnswerableQuestion;
  answer: GivenAnswer | undefined;
  onAnswer: (answer: undefined) => void;
}) {
  const { say, words } = useSpeech();
  const { question, answer, onAnswer } = props;
  if (!answer || question.required) return null;
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
