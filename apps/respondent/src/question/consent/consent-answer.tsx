import { WithListen } from '../../listen/with-listen.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { ChoiceLine } from '../choice-line.tsx';
import { ClearAnswer } from '../clear-answer.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { firstFieldOf } from '../question-props.ts';

/** A statement to say yes or no to. No box is ticked beforehand: silence is no consent. */
export function ConsentAnswer({ question, answers, onAnswer, problemOf }: KindOf<'consent'>) {
  const { words } = useSpeech();
  const { code } = question;
  const answer = answers[code];
  const problem = problemOf(code);
  const give = (given: Parameters<typeof onAnswer>[1]) => onAnswer(code, given);
  return (
    <QuestionFrame question={question} problem={problem} as="group">
      <WithListen says={[{ texts: question.statement, audio: question.statementAudio }]}>
        <blockquote className="statement">
          <Own>{words(question.statement)}</Own>
        </blockquote>
      </WithListen>
      <div className="choices">
        {(['yes', 'no'] as const).map((value, index) => (
          <ChoiceLine
            key={value}
            type="radio"
            {...(index === 0 && { id: firstFieldOf(code) })}
            name={code}
            value={value}
            checked={answer?.state === 'answered' && answer.value === value}
            invalid={problem !== undefined}
            says={{ texts: question[value], audio: question[`${value}Audio`] }}
            onChoose={() => give({ state: 'answered', value })}
          >
            <Own>{words(question[value])}</Own>
          </ChoiceLine>
        ))}
      </div>
      <AwayChoices question={question} answer={answer} onAnswer={give} type="radio" />
      <ClearAnswer question={question} answer={answer} onAnswer={give} />
    </QuestionFrame>
  );
}
