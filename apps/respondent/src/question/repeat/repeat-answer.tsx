import { type GivenAnswer, isRepeated, type RepeatedAnswers } from '@medvirk/questionnaire';
import { useEffect, useRef, useState } from 'react';
import { button, useIsPlain } from '../../plain/plain-form.tsx';
import { useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { instanceKey } from '../field-names.ts';
import type { KindOf } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kind-of.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { firstFieldOf } from '../question-props.ts';

type Instance = RepeatedAnswers['instances'][number];

/**
 * A few questions for each of several things. One is there from the beginning; more are added, and one that was taken away
 * can be had back.
 */
export function RepeatAnswer({ question, answers, onAnswer, problemOf }: KindOf<'repeat'>) {
  const { say, words } = useSpeech();
  const isPlain = useIsPlain();
  const { code, minInstances, maxInstances } = question;
  const answer = answers[code];
  const given = answer?.state === 'answered' && isRepeated(answer.value) ? answer.value.instances : [];
  const [removed, setRemoved] = useState<{ instance: Instance; at: number }>();
  const [news, setNews] = useState('');
  const toFocus = useRef<string>(undefined);
  useEffect(() => {
    if (toFocus.current) document.getElementById(toFocus.current)?.focus();
    toFocus.current = undefined;
  });

  // Without scripts an empty one always waits at the end, and is not counted while it is empty.
  const shown = isPlain
    ? [...given, ...emptyOnes(minInstances, given.length, maxInstances)]
    : atLeast(given, minInstances);
  const set = (instances: readonly Instance[]) =>
    onAnswer(code, instances.length > 0 ? { state: 'answered', value: { instances: [...instances] } } : undefined);
  const nameOf = (at: number) => say('repeat.name', { name: words(question.instanceTexts), number: at + 1 });
  const heading = (at: number) => `${firstFieldOf(code)}-${at}`;

  return (
    <QuestionFrame
      question={question}
      problem={problemOf(code)}
      as="group"
      help={say('repeat.help', { most: maxInstances })}
    >
      <div className="repeat" id={firstFieldOf(code)} tabIndex={-1}>
        {shown.map((instance, at) => (
          // Which one it is, is all that tells one from another.
          <section className="instance" key={at} aria-labelledby={heading(at)}>
            <div className="instance-head">
              <h3 id={heading(at)} tabIndex={-1}>
                {nameOf(at)}
              </h3>
              {!isPlain && shown.length > minInstances && (
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  aria-label={say('repeat.remove-which', { name: nameOf(at) })}
                  onClick={() => {
                    setRemoved({ instance, at });
                    setNews(say('repeat.removed', { name: nameOf(at) }));
                    set(shown.filter((_, place) => place !== at));
                    toFocus.current = `${code}-undo`;
                  }}
                >
                  {say('repeat.remove')}
                </button>
              )}
            </div>
            {question.questions.map((inner) => {
              const Show = kindOf(inner);
              const prefix = instanceKey(code, at, '');
              const prefixed = Object.fromEntries(
                Object.entries(instance).map(([key, each]) => [`${prefix}${key}`, each]),
              );
              return (
                Show && (
                  <Show
                    key={inner.code}
                    question={{ ...inner, code: `${prefix}${inner.code}` }}
                    answers={prefixed}
                    problemOf={problemOf}
                    onAnswer={(key, next) =>
                      set(
                        shown.map((each, place) =>
                          place === at ? withAnswer(each, key.slice(prefix.length), next) : each,
                        ),
                      )
                    }
                  />
                )
              );
            })}
          </section>
        ))}
        {removed && (
          <p className="undo">
            {news}{' '}
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              id={`${code}-undo`}
              onClick={() => {
                set(given.toSpliced(removed.at, 0, removed.instance));
                setNews(say('repeat.back', { name: nameOf(removed.at) }));
                toFocus.current = heading(removed.at);
                setRemoved(undefined);
              }}
            >
              {say('repeat.undo')}
            </button>
          </p>
        )}
        {shown.length < maxInstances && (
          <button
            {...button('more', () => {
              set([...shown, {}]);
              setRemoved(undefined);
              setNews(say('repeat.added', { name: nameOf(shown.length) }));
              toFocus.current = heading(shown.length);
            })}
            className="ds-button"
            data-variant="secondary"
          >
            {say('repeat.add', { name: words(question.instanceTexts) })}
          </button>
        )}
      </div>
      <p className="ds-sr-only" role="status">
        {news}
      </p>
      <AwayChoices question={question} answer={answer} onAnswer={(away) => onAnswer(code, away)} type="checkbox" />
    </QuestionFrame>
  );
}

function atLeast(instances: readonly Instance[], least: number): readonly Instance[] {
  return [...instances, ...Array.from({ length: Math.max(least - instances.length, 0) }, () => ({}))];
}

function emptyOnes(least: number, given: number, most: number): Instance[] {
  return Array.from({ length: Math.min(Math.max(least - given, 1), most - given) }, () => ({}));
}

function withAnswer(instance: Instance, key: string, answer: GivenAnswer | undefined): Instance {
  const { [key]: _before, ...others } = instance;
  // A group holds no group, so that what is inside it is never the answers of one.
  return answer ? ({ ...others, [key]: answer } as Instance) : others;
}
