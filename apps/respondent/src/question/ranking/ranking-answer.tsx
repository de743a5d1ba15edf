import { useEffect, useRef, useState } from 'react';
import { OptionAloud } from '../../listen/option-aloud.tsx';
import { WithListen } from '../../listen/with-listen.tsx';
import { useIsPlain } from '../../plain/plain-form.tsx';
import { Own, type Speech, useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { BesideComment } from '../beside/beside-comment.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { firstFieldOf } from '../question-props.ts';
import { moved, placed, without } from './rank.ts';
import { RankPlaces } from './rank-places.tsx';

/**
 * An order, made by choosing what comes first, then what comes next. What is placed can be moved up and down or taken out
 * again, all with buttons: nothing has to be dragged.
 */
export function RankingAnswer(props: KindOf<'ranking'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words } = useSpeech();
  const isPlain = useIsPlain();
  const { code, options } = question;
  const answer = answers[code];
  const problem = problemOf(code);
  const order =
    answer?.state === 'answered' && Array.isArray(answer.value)
      ? answer.value.filter((each) => options.some((option) => option.code === each))
      : [];
  const textOf = (option: string) => words(options.find((candidate) => candidate.code === option)?.texts);
  const [news, setNews] = useState('');
  const toFocus = useRef<string>(undefined);
  useEffect(() => {
    // The pressed button is gone or has moved: the keyboard stays with what it was about.
    if (toFocus.current) document.getElementById(toFocus.current)?.focus();
    toFocus.current = undefined;
  });

  const set = (next: string[], said: string, focus: string) => {
    onAnswer(code, next.length > 0 ? { state: 'answered', value: next } : undefined);
    setNews(said);
    toFocus.current = focus;
  };
  const left = options.filter((option) => !order.includes(option.code));
  const most = Math.min(question.maxRanked ?? options.length, options.length);
  const isFull = order.length >= most;
  const id = (what: string, option: string) => `${code}-${what}-${option}`;
  const first = order[0] === undefined ? left[0]?.code : undefined;
  return (
    <QuestionFrame question={question} problem={problem} as="group" help={howMany(question, most, isPlain, say)}>
      {isPlain ? (
        <RankPlaces question={question} order={order} most={most} />
      ) : (
        <>
          {order.length > 0 && (
            <ol className="ranked" aria-label={say('rank.order')}>
              {order.map((option, at) => (
                <li key={option}>
                  <span className="rank">{at + 1}</span>
                  <span className="rank-text">
                    <Own>{textOf(option)}</Own>
                  </span>
                  <span className="rank-tools">
                    <OptionAloud option={options.find(({ code: own }) => own === option)} />
                    {([-1, 1] as const).map((step) => {
                      const isEnd = at + step < 0 || at + step >= order.length;
                      const way = step < 0 ? 'up' : 'down';
                      const text = textOf(option);
                      return (
                        <button
                          key={way}
                          type="button"
                          className="ds-button"
                          data-variant="tertiary"
                          id={at === 0 && step === 1 ? firstFieldOf(code) : id(way, option)}
                          aria-label={say(`rank.${way}`, { option: text })}
                          aria-disabled={isEnd}
                          onClick={() => {
                            if (isEnd) return;
                            const place = at + step;
                            const focus = place === 0 && step < 0 ? firstFieldOf(code) : id(way, option);
                            set(moved(order, option, step), say('rank.now', { option: text, place: place + 1 }), focus);
                          }}
                        >
                          <span aria-hidden="true">{step < 0 ? '↑' : '↓'}</span>
                        </button>
                      );
                    })}
                    <button
                      type="button"
                      className="ds-button"
                      data-variant="tertiary"
                      aria-label={say('rank.remove', { option: textOf(option) })}
                      onClick={() =>
                        set(
                          without(order, option),
                          say('choice.removed', { option: textOf(option) }),
                          id('add', option),
                        )
                      }
                    >
                      <span aria-hidden="true">×</span>
                    </button>
                  </span>
                </li>
              ))}
            </ol>
          )}
          {left.length > 0 && (
            <div className="choices to-rank">
              {left.map((option) => (
                <WithListen key={option.code} says={[option]}>
                  <button
                    type="button"
                    className="choice"
                    id={option.code === first ? firstFieldOf(code) : id('add', option.code)}
                    aria-disabled={isFull}
                    onClick={() => {
                      if (isFull) return setNews(say('rank.full', { most }));
                      const next = left.find((other) => other !== option)?.code;
                      const said = say('rank.now', { option: words(option.texts), place: order.length + 1 });
                      set(placed(order, option.code), said, next ? id('add', next) : firstFieldOf(code));
                    }}
                  >
                    {!isFull && (
                      <span className="rank" aria-hidden="true">
                        +
                      </span>
                    )}
                    <span className="choice-text">
                      {!isFull && <span className="ds-sr-only">{say('rank.as', { place: order.length + 1 })} </span>}
                      <Own>{words(option.texts)}</Own>
                    </span>
                  </button>
                </WithListen>
              ))}
            </div>
          )}
        </>
      )}
      <p className="ds-sr-only" role="status">
        {news}
      </p>
      <AwayChoices question={question} answer={answer} onAnswer={(away) => onAnswer(code, away)} type="checkbox" />
      <BesideComment {...props} />
    </QuestionFrame>
  );
}

function howMany(question: KindOf<'ranking'>['question'], most: number, isPlain: boolean, say: Speech['say']): string {
  const least = Math.min(question.minRanked ?? most, most);
  const many = least === most ? say('rank.all', { most }) : say('rank.some', { least, most });
  return `${many} ${say(isPlain ? 'rank.places-help' : 'rank.help')}`;
}
