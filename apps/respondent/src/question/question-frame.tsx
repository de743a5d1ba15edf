import type { AskedItem, AskedQuestion } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';

import { ListenButton } from '../listen/listen-button.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';
import { Illustration } from './media/illustration.tsx';
import { describedBy, firstFieldOf, hintOf, problemOf } from './question-props.ts';

/**
 * What stands around every question: its text, that it must be answered (in words, only where it must), hint, problem,
 * and the answers. `group` for questions with several controls (fieldset and legend), `field` for one text field (label).
 */
export function QuestionFrame(props: {
  question: AskedQuestion | AskedItem;
  /** The words of what is wrong, when something is. */
  problem: string | undefined;
  as: 'group' | 'field';
  /** Help that comes from the kind of question ("choose up to 3"), after the question's own hint. */
  help?: string | undefined;
  children: ReactNode;
}) {
  const { say, words } = useSpeech();
  const { question, problem } = props;
  const hint = words(question.hint);
  const text = (
    <>
      <Own>{words(question.texts)}</Own>
      {question.required && <span className="must"> ({say('section.must')})</span>}
    </>
  );
  const around = (
    <>
      {(hint || props.help) && (
        <div className="hint" id={hintOf(question.code)}>
          {hint && (
            <p>
              <Own>{hint}</Own>
            </p>
          )}
          {props.help && <p>{props.help}</p>}
        </div>
      )}
      {'image' in question && question.image && <Illustration picture={question.image} />}
      <ListenButton says={[question, { texts: question.hint, audio: question.hintAudio }]} question={question} />
      {problem && (
        <p className="ds-validation-message" id={problemOf(question.code)}>
          {problem}
        </p>
      )}
      {props.children}
    </>
  );

  if (props.as === 'field') {
    return (
      <div className="question" data-wrong={problem !== undefined || undefined}>
        <h2 className="question-text">
          <label htmlFor={firstFieldOf(question.code)}>{text}</label>
        </h2>
        {around}
      </div>
    );
  }
  return (
    <fieldset
      className="question"
      data-wrong={problem !== undefined || undefined}
      aria-describedby={describedBy(props, hint !== '' || props.help !== undefined)}
    >
      <legend>
        <h2 className="question-text">{text}</h2>
      </legend>
      {around}
    </fieldset>
  );
}
