import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import type { JargonWord, Texts } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { SCREEN_LANGUAGES } from '../app/i18n.ts';
import { languageName } from '../app/language-names.ts';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

const EMPTY: JargonWord = { words: {}, plain: {} };

/** A word of the house's own, with plain words instead, in the languages that checks read. */
export function AddJargon() {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const say = useSay();
  const [word, setWord] = useState(EMPTY);
  const [missing, setMissing] = useState(false);
  const save = useRouteMutation(contract.design.saveWord, {
    outdates: [contract.design.jargon, contract.design.get],
    onSuccess: () => {
      say(t('jargon.added', { word: Object.values(word.words)[0] }));
      setWord(EMPTY);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = { words: written(word.words), plain: written(word.plain) };
    const isWhole = Object.keys(whole.words).some((each) => whole.plain[each]);
    setMissing(!isWhole);
    if (isWhole) save.mutate({ body: { word: whole } });
  };
  const field = (name: 'words' | 'plain', each: string) => (
    <Textfield
      label={t('jargon.in', {
        label: t(name === 'words' ? 'jargon.word' : 'jargon.plain'),
        language: languageName(each, language),
      })}
      lang={each}
      maxLength={200}
      autoComplete="off"
      value={word[name][each] ?? ''}
      onChange={(event) => setWord({ ...word, [name]: { ...word[name], [each]: event.target.value } })}
    />
  );
  return (
    <form className="stack-tight" onSubmit={submit}>
      <p className="small subtle">{t('jargon.wordHint')}</p>
      {SCREEN_LANGUAGES.map((each) => (
        <div key={each} className="jargon-pair">
          {field('words', each)}
          {field('plain', each)}
        </div>
      ))}
      {missing && (
        <p className="field-error" role="alert">
          {t('jargon.missing')}
        </p>
      )}
      {save.isError && <ErrorMessage error={save.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={save.isPending}>
          {t('jargon.add')}
        </Button>
      </div>
    </form>
  );
}

const written = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).flatMap(([tag, text]) => (text.trim() ? [[tag, text.trim()]] : [])));
