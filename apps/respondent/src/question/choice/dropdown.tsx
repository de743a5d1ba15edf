import { OptionAloud } from '../../listen/option-aloud.tsx';
import { useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { BesideComment } from '../beside/beside-comment.tsx';
import { OtherWords } from '../beside/other-words.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { describedBy, firstFieldOf } from '../question-props.ts';

/** One of a long list, in the list that the device itself has. */
export function Dropdown(props: KindOf<'single-choice'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words } = useSpeech();
  const { code } = question;
  const answer = answers[code];
  const problem = problemOf(code);
  const chosen = answer?.state === 'answered' ? question.options.find((each) => each.code === answer.value) : undefined;
  return (
    <QuestionFrame question={question} problem={problem} as="field">
      <select
        className="ds-input"
        id={firstFieldOf(code)}
        name={code}
        autoComplete="off"
        value={answer?.state === 'answered' ? String(answer.value) : ''}
        aria-invalid={problem !== undefined || undefined}
        aria-required={question.required}
        aria-describedby={describedBy({ question, problem }, words(question.hint) !== '')}
        onChange={({ target }) =>
          onAnswer(code, target.value === '' ? undefined : { state: 'answered', value: target.value })
        }
      >
        <option value="">{say('choice.choose')}</option>
        {question.options.map((option) => (
          <option key={option.code} value={option.code} className={option.other ? 'opens-other' : undefined}>
            {words(option.texts)}
          </option>
        ))}
      </select>
      <OptionAloud option={chosen} />
      <OtherWords {...props} />
      <AwayChoices question={question} answer={answer} onAnswer={(away) => onAnswer(code, away)} type="checkbox" />
      <BesideComment {...props} />
    </QuestionFrame>
  );
}
