import type { AnswerValue } from '@medvirk/questionnaire';
import { useIsPlain } from '../../plain/plain-form.tsx';
import { useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { BesideComment } from '../beside/beside-comment.tsx';
import { ClearAnswer } from '../clear-answer.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { NumberEnds } from '../number-row.tsx';
import { QuestionFrame } from '../question-frame.tsx';
import { describedBy, firstFieldOf } from '../question-props.ts';

/**
 * A line from end to end. It holds no answer until the person moves or presses it: a mark that stands somewhere from the
 * beginning draws answers to itself. Without scripts there is no such line, and the number is written.
 */
export function Slider(props: KindOf<'scale'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words } = useSpeech();
  const isPlain = useIsPlain();
  const { code, points } = question;
  const answer = answers[code];
  const problem = problemOf(code);
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = values[Math.floor(values.length / 2)] ?? low;
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const described = points.filter(({ texts }) => words(texts) !== '');
  const choose = (at: number) => onAnswer(code, { state: 'answered', value: closest(values, at) });
  const shared = {
    id: firstFieldOf(code),
    name: code,
    autoComplete: 'off',
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': describedBy({ question, problem }, true),
  };
  return (
    <QuestionFrame
      question={question}
      problem={problem}
      as="field"
      help={say(isPlain ? 'number.between' : 'slider.help', { min: low, max: high })}
    >
      <NumberEnds points={described} isHeard />
      {isPlain ? (
        <input
          {...shared}
          className="ds-input"
          type="text"
          inputMode="numeric"
          size={6}
          defaultValue={value === undefined ? '' : String(value)}
        />
      ) : (
        <div className="slider" data-empty={value === undefined || undefined}>
          <input
            {...shared}
            type="range"
            min={low}
            max={high}
            step={values.length > 1 ? Math.abs((values[1] ?? 0) - (values[0] ?? 0)) : 1}
            value={Number(value ?? middle)}
            aria-valuetext={value === undefined ? say('slider.empty') : inWords(value, described, words)}
            onChange={({ target }) => choose(Number(target.value))}
            // The middle is where an empty line stands: pressing there changes nothing that the browser would tell of.
            onClick={({ currentTarget }) => choose(Number(currentTarget.value))}
            onKeyDown={(event) => {
              if (event.key !== ' ' && event.key !== 'Enter') return;
              event.preventDefault();
              choose(Number(event.currentTarget.value));
            }}
          />
          <output htmlFor={shared.id}>
            {value === undefined ? say('slider.empty') : say('slider.chosen', { value: String(value) })}
          </output>
        </div>
      )}
      <AwayChoices question={question} answer={answer} onAnswer={(away) => onAnswer(code, away)} type="checkbox" />
      {!isPlain && <ClearAnswer question={question} answer={answer} onAnswer={(none) => onAnswer(code, none)} />}
      <BesideComment {...props} />
    </QuestionFrame>
  );
}

const closest = (values: readonly number[], at: number): number =>
  values.reduce((best, value) => (Math.abs(value - at) < Math.abs(best - at) ? value : best));

type Points = KindOf<'scale'>['question']['points'];

function inWords(value: AnswerValue, described: Points, words: (texts: Points[number]['texts']) => string): string {
  const point = described.find((candidate) => candidate.value === value);
  return point ? `${value}, ${words(point.texts)}` : String(value);
}
