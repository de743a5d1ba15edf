import { type GivenAnswer, itemsOfQuestion } from '@medvirk/questionnaire';
import { useIsPlain } from '../../plain/plain-form.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { awayStatesOf } from '../away-states.ts';
import { GridNumber } from '../grid/grid-number.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { firstFieldOf } from '../question-props.ts';

/** Points shared out between options, with what is left said all the time. "Vet ikke" is said to all of it at once. */
export function AllocationAnswer({ question, answers, onAnswer, problemOf }: KindOf<'allocation'>) {
  const { say, words } = useSpeech();
  const isPlain = useIsPlain();
  const { total, step = 1, rule } = question;
  const items = itemsOfQuestion(question);
  const [firstItem] = items;
  const given = items.map(({ code }) => pointsIn(answers[code]));
  const sum = given.reduce((before, points) => before + points, 0);
  const away = items.map(({ code }) => answers[code]).find((answer) => answer && answer.state !== 'answered');
  const setAll = (answer: GivenAnswer | undefined) => {
    for (const { code } of items) onAnswer(code, answer);
  };
  const left = total - sum;
  return (
    <QuestionFrame
      question={question}
      problem={problemOf(question.code)}
      as="group"
      help={say(rule === 'exactly' ? 'points.exactly' : 'points.at-most', { total })}
    >
      <div className="allocation" id={firstFieldOf(question.code)} tabIndex={-1}>
        {items.map((item, index) => {
          if (item.type !== 'number') return null;
          const points = given[index] ?? 0;
          const give = (more: number) => {
            const next = points + more;
            if (next < 0 || more > left) return;
            onAnswer(item.code, { state: 'answered', value: next });
          };
          const option = words(item.of?.label);
          return (
            <GridNumber
              key={item.code}
              item={item}
              label={<Own>{option}</Own>}
              says={question.options.find(({ code }) => code === item.of?.row) ?? { texts: undefined }}
              answer={answers[item.code]}
              onAnswer={(answer) => {
                if (away) setAll(undefined);
                onAnswer(item.code, answer);
              }}
              problem={problemOf(item.code)}
              tools={
                !isPlain &&
                ([-step, step] as const).map((more) => (
                  <button
                    key={more}
                    type="button"
                    className="ds-button"
                    data-variant="secondary"
                    aria-label={say(more < 0 ? 'points.less' : 'points.more', { option, step })}
                    aria-disabled={more < 0 ? points + more < 0 : more > left}
                    onClick={() => {
                      if (away) setAll(undefined);
                      give(more);
                    }}
                  >
                    <span aria-hidden="true">{more < 0 ? '−' : '+'}</span>
                  </button>
                ))
              }
            />
          );
        })}
      </div>
      {!isPlain && (
        <p className="points-left" role="status" data-over={left < 0 || undefined}>
          {left < 0 ? say('points.over', { count: -left, total }) : say('points.left', { count: left, total })}
        </p>
      )}
      {firstItem && firstItem.type === 'number' && awayStatesOf(firstItem).length > 0 && (
        <AwayChoices question={firstItem} answer={away} onAnswer={setAll} type="checkbox" />
      )}
    </QuestionFrame>
  );
}

const pointsIn = (answer: GivenAnswer | undefined): number =>
  answer?.state === 'answered' && typeof answer.value === 'number' ? answer.value : 0;
