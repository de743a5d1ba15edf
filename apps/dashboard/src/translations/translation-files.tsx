import { Button, Radio } from '@digdir/designsystemet-react';
import { call } from '@medvirk/api-client';
import { contract, TRANSLATION_FORMATS, type TranslationsTaken, type TranslationsView } from '@medvirk/api-contract';
import { TRANSLATION_ORIGINS, type TranslationOrigin } from '@medvirk/questionnaire';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useMutation } from '@tanstack/react-query';
import type { ParseKeys } from 'i18next';
import i18next from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { readTextFile, saveFile } from './text-files.ts';

/** Texts out to a translator and home again, with a report of what did not fit. */
export function TranslationFiles({ versionId, view }: { versionId: string; view: TranslationsView }) {
  const { t } = useTranslation('questionnaire');
  const params = { versionId, language: view.language };
  const download = useMutation({
    mutationFn: (format: (typeof TRANSLATION_FORMATS)[number]) =>
      call(contract.translations.file, { params, query: { format } }),
    onSuccess: saveFile,
  });
  return (
    <details className="translation-files">
      <summary>{t('translations.files')}</summary>
      <div className="stack">
        <div className="buttons" data-size="sm">
          {TRANSLATION_FORMATS.map((format) => (
            <Button key={format} variant="secondary" onClick={() => download.mutate(format)}>
              <DownloadIcon aria-hidden />
              {t(`translations.download.${format}`)}
            </Button>
          ))}
        </div>
        {download.isError && <ErrorMessage error={download.error} />}
        {view.mayEdit && <TakeFile params={params} />}
      </div>
    </details>
  );
}

function TakeFile({ params }: { params: { versionId: string; language: string } }) {
  const { t } = useTranslation('questionnaire');
  const id = useId();
  const [file, setFile] = useState<File>();
  const [origin, setOrigin] = useState<TranslationOrigin>();
  const take = useRouteMutation(contract.translations.takeFile, { outdates: [contract.translations.get] });
  const send = async () => {
    if (!file || !origin) return;
    const format = file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'xliff';
    take.mutate({ params, body: { format, origin, text: await readTextFile(file) } });
  };
  return (
    <div className="stack-tight">
      <label className="ds-label" htmlFor={id}>
        {t('translations.file')}
      </label>
      <p className="small subtle" id={`${id}-hint`}>
        {t('translations.fileHint')}
      </p>
      <input
        id={id}
        className="file-input"
        type="file"
        accept=".csv,.xlf,.xliff"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setFile(event.target.files?.[0])}
      />
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('translations.whoTranslated')}</legend>
        <div className="inline-options">
          {TRANSLATION_ORIGINS.map((each) => (
            <Radio
              key={each}
              name={`${id}-origin`}
              label={t(`translations.origin.${each}`)}
              value={each}
              checked={origin === each}
              onChange={() => setOrigin(each)}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button data-size="sm" disabled={!file || !origin} loading={take.isPending} onClick={() => void send()}>
          {t('translations.take')}
        </Button>
      </div>
      {take.isError && <ErrorMessage error={take.error} />}
      {take.data && <Report taken={take.data} />}
    </div>
  );
}

function Report({ taken }: { taken: TranslationsTaken }) {
  const { t } = useTranslation('questionnaire');
  const { drafts, audio, unchanged, left, problems } = taken;
  const say = ({ code, place }: TranslationsTaken['problems'][number]): string => {
    const key = `translations.problem.${code}`;
    const known = i18next.exists(key, { ns: 'questionnaire' });
    return known ? String(t(key as ParseKeys<'questionnaire'>, { place })) : `${place}: ${code}`;
  };
  return (
    <div className="translation-report" role="status">
      <p className="ds-label">{t('translations.taken.title')}</p>
      <p>{t('translations.taken.drafts', { count: drafts })}</p>
      {audio > 0 && <p>{t('translations.taken.audio', { count: audio })}</p>}
      {unchanged > 0 && <p>{t('translations.taken.unchanged', { count: unchanged })}</p>}
      {left > 0 && <p>{t('translations.taken.left', { count: left })}</p>}
      {problems.length > 0 && (
        <>
          <p className="ds-label">{t('translations.taken.problems')}</p>
          <ul className="small">
            {problems.map((problem) => (
              <li key={`${problem.code}.${problem.place}`}>{say(problem)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
