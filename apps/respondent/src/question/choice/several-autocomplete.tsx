import { useRef, useState } from 'react';
import { OptionAloud } from '../../listen/option-aloud.tsx';
import { useIsPlain } from '../../plain/plain-form.tsx';
import { Own, useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { BesideComment } from '../beside/beside-comment.tsx';
import { OtherWords } from '../beside/other-words.tsx';
import { alone } from '../kinds/common-kinds.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { howMany, MultipleChoice } from '../multiple-choice.tsx';
import { QuestionFrame } from '../question-frame.tsx';
import { describedBy, firstFieldOf } from '../question-props.ts';
import { ticked } from '../ticked.ts';
import { Combobox } from './combobox.tsx';
import { optionTyped } from './option-typed.ts';

/** Several of a long list: each is found by typing, and stands above the field with a button to take it away again. */
export function SeveralAutocomplete(props: KindOf<'multiple-choice'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words, language } = useSpeech();
  const isPlain = useIsPlain();
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { code, options } = question;
  const answer = answers[code];
  const problem = problemOf(code);
  const beside = <BesideComment {...props} />;
  if (isPlain) return <MultipleChoice {...alone(props)} other={<OtherWords {...props} />} after={beside} />;

  const chosen = answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];
  const set = (option: string, on: boolean) => {
    const value = ticked(options, chosen, option, on);
    onAnswer(code, value.length > 0 ? { state: 'answered', value } : undefined);
    const texts = options.find((candidate) => candidate.code === option)?.texts;
    setNews(say(on ? 'choice.added' : 'choice.removed', { option: words(texts) }));
  };
  const write = (text: string) => {
    const option = optionTyped(options, text, language);
    const isOption = options.some((candidate) => candidate.code === option);
    if (isOption && !chosen.includes(option)) set(option, true);
    setTyped(isOption ? '' : text);
  };
  const left = options.filter((option) => !chosen.includes(option.code));
  const help = `${howMany(question, say)} ${say('choice.type-to-find')}`;
  return (
    <QuestionFrame question={question} problem={problem} as="field" help={help}>
      {chosen.length > 0 && (
        <ul className="chosen" aria-label={say('choice.chosen')}>
          {options
            .filter((option) => chosen.includes(option.code))
            .map((option) => (
              <li key={option.code}>
                <Own>{words(option.texts)}</Own>
                <OptionAloud option={option} />
                <button
                  type="button"
                  className="ds-button"
                  data-variant="tertiary"
                  aria-label={say('choice.remove', { option: words(option.texts) })}
                  onClick={() => {
                    set(option.code, false);
                    field.current?.focus();
                  }}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
        </ul>
      )}
      <Combobox
        id={firstFieldOf(code)}
        field={field}
        text={typed}
        options={left.map(({ texts }) => words(texts))}
        invalid={problem !== undefined}
        describedBy={describedBy({ question, problem }, true)}
        onType={write}
      />
      <p className="ds-sr-only" role="status">
        {news}
      </p>
      <AwayChoices question={question} answer={answer} onAnswer={(away) => onAnswer(code, away)} type="checkbox" />
      {beside}
    </QuestionFrame>
  );
}
