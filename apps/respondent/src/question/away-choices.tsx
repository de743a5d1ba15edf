import type { GivenAnswer } from '@medvirk/questionnaire';
import { useSpeech } from '../texts/speech.tsx';
import { awayStatesOf, type OffersAway } from './away-states.ts';
import { ChoiceLine } from './choice-line.tsx';
import { awayField, awayValue } from './field-names.ts';

/**
 * "Vet ikke", "Ikke aktuelt" and "Vil ikke svare", apart from the scale: each is a state of its own. Radio buttons where
 * the answers are radio buttons (one group, arrow keys reach all), otherwise boxes that can be ticked off again.
 */
export function AwayChoices(props: {
  question: OffersAway & { code: string };
  answer: GivenAnswer | undefined;
  onAnswer: (answer: GivenAnswer | undefined, isShown?: boolean) => void;
  type: 'radio' | 'checkbox';
}) {
  const { say } = useSpeech();
  const states = awayStatesOf(props.question);
  if (states.length === 0) return null;
  return (
    <div className="away">
      {states.map((state) => (
        <ChoiceLine
          key={state}
          away
          type={props.type}
          name={props.type === 'radio' ? props.question.code : awayField(props.question.code)}
          value={awayValue(state)}
          checked={props.answer?.state === state}
          invalid={false}
          onChoose={(checked) => props.onAnswer(checked ? { state } : undefined, props.type === 'radio')}
        >
          {say(`away.${state}`)}
        </ChoiceLine>
      ))}
    </div>
  );
}
