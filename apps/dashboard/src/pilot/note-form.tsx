import { Button, Radio, Textfield } from '@digdir/designsystemet-react';
import { contract, type VersionView } from '@medvirk/api-contract';
import { STUMBLES, type Stumble } from '@medvirk/participation';
import { type ShownQuestion, textIn } from '@medvirk/questionnaire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAnswer, useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';

interface Props {
  sittingId: string;
  version: VersionView;
  question: ShownQuestion;
}

/** What the one who tries stumbles over: a word to tap, what happened, and how they put it. */
export function NoteForm({ sittingId, version, question }: Props) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const client = useQueryClient();
  const say = useSay();
  const [word, setWord] = useState<string>();
  const [stumble, setStumble] = useState<Stumble>();
  const [note, setNote] = useState('');
  const keep = (view: Parameters<typeof keepAnswer<typeof contract.pilot.get>>[3]) =>
    keepAnswer(client, contract.pilot.get, { params: { versionId: version.id } }, view);
  const drop = useRouteMutation(contract.pilot.dropNote, { onSuccess: keep });
  const put = useRouteMutation(contract.pilot.note, {
    onSuccess: ({ noteId, view }) => {
      keep(view);
      setWord(undefined);
      setStumble(undefined);
      setNote('');
      say(t('pilot.noted'), () => drop.mutate({ params: { noteId } }));
    },
  });
  const text = textIn(question.texts, language);
  const words = [...new Set(text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!stumble) return;
    const body = { question: question.code, stumble, note, ...(word !== undefined && { word }) };
    put.mutate({ params: { sittingId }, body });
  };
  return (
    <details className="pilot-note-form">
      <summary>
        {t('pilot.note')}
        <span className="ds-sr-only">: {text}</span>
      </summary>
      <form className="stack" onSubmit={submit}>
        <fieldset className="plain-fieldset">
          <legend className="ds-label">{t('pilot.whichWord')}</legend>
          <div className="pilot-words" lang={language}>
            {words.map((each) => (
              <button
                key={each}
                type="button"
                className="pilot-word"
                aria-pressed={word === each}
                onClick={() => setWord(word === each ? undefined : each)}
              >
                {each}
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset className="plain-fieldset">
          <legend className="ds-label">{t('pilot.what')}</legend>
          {STUMBLES.map((each) => (
            <Radio
              key={each}
              name={`${question.code}-stumble`}
              value={each}
              label={t(`pilot.stumble.${each}`)}
              checked={stumble === each}
              onChange={() => setStumble(each)}
            />
          ))}
        </fieldset>
        <Textfield
          multiline
          rows={2}
          label={t('pilot.how')}
          description={t('pilot.noNames')}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
        {put.isError && <ErrorMessage error={put.error} />}
        {drop.isError && <ErrorMessage error={drop.error} />}
        <div>
          <Button type="submit" variant="secondary" disabled={!stumble} loading={put.isPending}>
            {t('pilot.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
