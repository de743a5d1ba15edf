import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { percentText } from '../results/figures/number-text.ts';

const PAUSE_MILLISECONDS = 500;
const SHORTEST = 3;

/** A word more for a theme. Who may read comments sees, while writing, what it would do. */
export function AddWord({ theme, name }: { theme: string; name: string }) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const say = useSay();
  const [text, setText] = useState('');
  const [excludes, setExcludes] = useState(false);
  const [english, setEnglish] = useState(false);
  const mayEdit = may('theme-words:edit');
  const word = {
    theme,
    text: text.trim(),
    language: english ? ('en' as const) : ('no' as const),
    effect: excludes ? ('excludes' as const) : ('counts' as const),
  };
  const add = useRouteMutation(contract.coding.addWord, {
    outdates: [contract.coding.words],
    onSuccess: () => {
      say(t(mayEdit ? 'coding.words.added' : 'coding.words.wasSuggested', { word: word.text }));
      setText('');
      setExcludes(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (word.text.length >= 2) add.mutate({ body: word });
  };
  return (
    <form className="add-word" onSubmit={submit}>
      <Textfield
        label={t('coding.words.newFor', { theme: name })}
        description={t('coding.words.how')}
        value={text}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox
        label={t('coding.words.excludes')}
        checked={excludes}
        onChange={(event) => setExcludes(event.target.checked)}
      />
      <Checkbox
        label={t('coding.words.isEnglish')}
        checked={english}
        onChange={(event) => setEnglish(event.target.checked)}
      />
      {mayEdit && <WhatItWouldDo word={word} />}
      {add.isError && <ErrorMessage error={add.error} />}
      <div>
        <Button type="submit" variant="secondary" disabled={add.isPending || word.text.length < 2}>
          {t(mayEdit ? 'coding.words.add' : 'coding.words.suggest')}
        </Button>
      </div>
    </form>
  );
}

interface Word {
  theme: string;
  text: string;
  language: 'no' | 'en';
  effect: 'counts' | 'excludes';
}

function WhatItWouldDo({ word: { theme, text, language: wordLanguage, effect } }: { word: Word }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { mutate, data, reset } = useRouteMutation(contract.coding.tryWord);
  useEffect(() => {
    reset();
    if (text.length < SHORTEST) return;
    const pause = setTimeout(
      () => mutate({ body: { theme, text, language: wordLanguage, effect } }),
      PAUSE_MILLISECONDS,
    );
    return () => clearTimeout(pause);
  }, [theme, text, wordLanguage, effect, mutate, reset]);
  if (!data) return <p className="quiet" role="status" />;
  const share = (value: number | undefined) => (value === undefined ? '–' : percentText(value, language));
  const { before, after, found } = data;
  return (
    <p className="quiet" role="status">
      {t('coding.words.found', { count: found })}{' '}
      {after &&
        t('coding.words.change', {
          recallBefore: share(before?.recall?.estimate),
          recallAfter: share(after.recall?.estimate),
          precisionBefore: share(before?.precision?.estimate),
          precisionAfter: share(after.precision?.estimate),
        })}
    </p>
  );
}
