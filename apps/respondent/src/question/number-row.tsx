import type { AnswerValue, ScaleQuestion } from '@medvirk/questionnaire';
import type { CSSProperties } from 'react';
import { WithListen } from '../listen/with-listen.tsx';
import { Own, useSpeech } from '../texts/speech.tsx';
import { firstFieldOf } from './question-props.ts';
import { ticking } from './ticking.ts';

/**
 * A scale as a row of numbers that wraps on narrow screens. What the ends mean stands visibly above the row, and is part
 * of the name of each number that has a text.
 */
export function NumberRow(props: {
  question: ScaleQuestion;
  value: AnswerValue | undefined;
  invalid: boolean;
  /** What the ends mean can be listened to by itself. */
  isHeard?: boolean;
  onChoose: (value: number) => void;
}) {
  const { words } = useSpeech();
  const { question } = props;
  const described = question.points.filter((point) => words(point.texts) !== '');
  return (
    <div className="numbers">
      <NumberEnds points={described} isHeard={props.isHeard} isNamed />
      <div className="number-row" style={columns(question.points.length)}>
        {question.points.map((point, index) => (
          <label className="number" key={point.value}>
            <input
              type="radio"
              id={index === 0 ? firstFieldOf(question.code) : undefined}
              name={question.code}
              value={point.value}
              autoComplete="off"
              {...ticking(props.value === point.value, () => props.onChoose(point.value))}
              aria-invalid={props.invalid || undefined}
            />
            <span>{point.value}</span>
            {words(point.texts) && (
              <span className="ds-sr-only">
                , <Own>{words(point.texts)}</Own>
              </span>
            )}
          </label>
        ))}
      </div>
    </div>
  );
}

/** What the ends of a scale mean. `isNamed` where the numbers themselves say it to screen readers. */
export function NumberEnds(props: {
  points: ScaleQuestion['points'];
  isHeard?: boolean | undefined;
  isNamed?: boolean;
}) {
  const { say, words } = useSpeech();
  return (
    <div className="number-ends">
      {props.points.map((point) => {
        const { value } = point;
        const end = (
          <span aria-hidden={props.isNamed}>
            <Own>{say('scale.end', { value, text: words(point.texts) })}</Own>
          </span>
        );
        return <div key={value}>{props.isHeard ? <WithListen says={[point]}>{end}</WithListen> : end}</div>;
      })}
    </div>
  );
}

/** Numbers side by side: 0-10 is one row on a wide screen, and 6 + 5 where 44 px each would not fit. */
function columns(points: number): CSSProperties {
  return { '--narrow': Math.min(points, 6), '--wide': Math.min(points, 11) } as CSSProperties;
}
