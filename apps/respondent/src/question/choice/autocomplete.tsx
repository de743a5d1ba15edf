import { type Option, textIn } from '@medvirk/questionnaire';
import { useState } from 'react';
import { OptionAloud } from '../../listen/option-aloud.tsx';
import { useSpeech } from '../../texts/speech.tsx';
import { AwayChoices } from '../away-choices.tsx';
import { BesideComment } from '../beside/beside-comment.tsx';
import type { KindOf } from '../kinds/kind.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { describedBy, firstFieldOf } from '../question-props.ts';
import { Combobox } from './combobox.tsx';
import { optionTyped } from './option-typed.ts';

/** One of a long list, found by typing a part of it. What is typed and not in the list is said at "Neste". */
export function Autocomplete(props: KindOf<'single-choice'>) {
  const { question, answers, onAnswer, problemOf } = props;
  const { say, words, language } = useSpeech();
  const { code, options } = question;
  const answer = answers[code];
  const problem = problemOf(code);
  const value = answer?.state === 'answered' ? String(answer.value) : '';
  const [typed, setTyped] = useState(() => wordsOf(options, value, language));
  const id = firstFieldOf(code);
  return (
    <QuestionFrame question={question} problem={problem} as="field" help={say('choice.type-to-find')}>
      <Combobox
        id={id}
        name={code}
        text={value === '' ? '' : typed}
        options={options.map(({ texts }) => words(texts))}
        invalid={problem !== undefined}
        required={question.required}
        describedBy={describedBy({ question, problem }, true)}
        onType={(text) => {
          setTyped(text);
          const chosen = optionTyped(options, text, language);
          onAnswer(code, chosen === '' ? undefined : { state: 'answered', value: chosen });
        }}
      />
      <OptionAloud option={options.find((option) => option.code === value)} />
      <AwayChoices question={question} answer={answer} onAnswer={(away) => onAnswer(code, away)} type="checkbox" />
      <BesideComment {...props} />
    </QuestionFrame>
  );
}

/** The words of a chosen option; what was typed, where it is none. */
function wordsOf(options: readonly Option[], value: string, language: string): string {
  const option = options.find(({ code }) => code === value);
  return option ? textIn(option.texts, language) : value;
}
