import { Button, Field, Label, Tag, Textarea } from '@digdir/designsystemet-react';
import { contract, type TranslationLineView, type TranslationsView } from '@medvirk/api-contract';
import { directionOf } from '@medvirk/questionnaire';
import { WordDiff } from '@medvirk/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { languageName } from '../app/language-names.ts';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { usePartName } from './use-part-name.ts';

const COLOURS = {
  missing: 'warning',
  draft: 'info',
  outdated: 'warning',
  written: 'neutral',
  accepted: 'success',
} as const;

interface Props {
  line: TranslationLineView;
  versionId: string;
  view: TranslationsView;
}

/** One text and its words in the other language, side by side, with who stands behind them. */
export function TranslationLine({ line, versionId, view }: Props) {
  const { t } = useTranslation('questionnaire');
  const screenLanguage = useLanguage();
  const partName = usePartName();
  const say = useSay();
  const { language, first } = view;
  const { draft, acceptance } = line;
  const [written, setWritten] = useState<string>();
  const text = written ?? draft?.text ?? line.text;
  const params = { versionId, language };
  const outdates = [contract.translations.get];
  const settled = (words: string) => () => {
    setWritten(undefined);
    say(words);
  };
  const accept = useRouteMutation(contract.translations.accept, {
    outdates: [...outdates, contract.questionnaires.version],
    onSuccess: settled(t('translations.wasAccepted')),
  });
  const suggest = useRouteMutation(contract.translations.putDrafts, {
    outdates,
    onSuccess: settled(t('translations.wasSuggested')),
  });
  const drop = useRouteMutation(contract.translations.dropDrafts, {
    outdates,
    onSuccess: () => {
      setWritten(undefined);
      const again =
        draft &&
        (() =>
          suggest.mutate({ params, body: { origin: draft.origin, drafts: [{ key: line.key, text: draft.text }] } }));
      say(t('translations.wasDropped'), again ?? undefined);
    },
  });
  const acceptable = text.trim() !== '' && (text !== line.text || line.state !== 'accepted');
  const unchanged = text === line.text;
  const error = accept.error ?? suggest.error ?? drop.error;
  const part = partName(line);
  /** Accepted or suggested, from other words than these. */
  const then = line.state === 'outdated' ? acceptance?.source : draft?.source;
  const sourceThen = then !== line.source ? then : undefined;
  const still = line.state === 'outdated' && unchanged;
  const short = line.source.slice(0, 60);
  const date = (at: string) => sayDate(at, screenLanguage, new Date());
  return (
    <li className="translation-line" data-state={line.state}>
      <div className="translation-source">
        <p className="small subtle">{part}</p>
        <p lang={first}>{line.source}</p>
      </div>
      <div className="translation-words">
        {view.mayEdit ? (
          <Field>
            <Label className="translation-label">
              {t('translations.words', { language: languageName(language, screenLanguage), part })}
              <span className="ds-sr-only">: {short}</span>
            </Label>
            <Textarea
              lang={language}
              dir={directionOf(language)}
              rows={Math.min(8, Math.max(1, Math.ceil(Math.max(line.source.length, text.length) / 45)))}
              value={text}
              maxLength={10_000}
              onChange={(event) => setWritten(event.target.value)}
            />
          </Field>
        ) : (
          <p lang={language} dir={directionOf(language)}>
            {text}
          </p>
        )}
        {sourceThen !== undefined && (
          <div className="small">
            <p>{t('translations.sourceThen')}</p>
            <WordDiff
              before={sourceThen}
              after={line.source}
              language={first}
              labels={{ removed: t('translations.removed'), added: t('translations.added') }}
            />
          </div>
        )}
        <div className="translation-foot">
          <p className="translation-standing small">
            <Tag data-size="sm" variant="outline" data-color={COLOURS[line.state]}>
              {t(`translations.state.${line.state}`)}
            </Tag>
            {draft?.origin === 'machine' && <span>{t('translations.byMachine')}</span>}
            {draft?.origin === 'person' && draft.by && (
              <span className="subtle">{t('translations.byPerson', { name: draft.by, date: date(draft.at) })}</span>
            )}
            {!draft && acceptance && line.state !== 'written' && (
              <span className="subtle">
                {t('translations.acceptedBy', { name: acceptance.by, date: date(acceptance.at) })}
              </span>
            )}
          </p>
          {view.mayEdit && (
            <div className="buttons" data-size="sm">
              {acceptable && (
                <Button
                  variant={draft ? 'primary' : 'secondary'}
                  loading={accept.isPending}
                  aria-label={t(still ? 'translations.stillNamed' : 'translations.acceptNamed', { text: short })}
                  onClick={() =>
                    accept.mutate({ params, body: { texts: [{ key: line.key, source: line.source, text }] } })
                  }
                >
                  {t(still ? 'translations.still' : 'translations.accept')}
                </Button>
              )}
              {written !== undefined && !unchanged && written.trim() !== '' && written !== draft?.text && (
                <Button
                  variant="tertiary"
                  loading={suggest.isPending}
                  aria-label={t('translations.suggestNamed', { text: short })}
                  onClick={() =>
                    suggest.mutate({ params, body: { origin: 'person', drafts: [{ key: line.key, text: written }] } })
                  }
                >
                  {t('translations.suggest')}
                </Button>
              )}
              {draft && (
                <Button
                  variant="tertiary"
                  loading={drop.isPending}
                  aria-label={t('translations.dropNamed', { text: short })}
                  onClick={() => drop.mutate({ params, body: { keys: [line.key] } })}
                >
                  {t('translations.drop')}
                </Button>
              )}
            </div>
          )}
        </div>
        {error && <LineError error={error} />}
      </div>
    </li>
  );
}

const OWN_ERRORS = [
  'VERSION_CHANGED_MEANWHILE',
  'TRANSLATION_LOSES_ANSWERS',
  'MACHINE_TEXTS_ONE_BY_ONE',
  'TRANSLATION_OF_FIRST_LANGUAGE',
] as const;

function LineError({ error }: { error: Error }) {
  const { t } = useTranslation('questionnaire');
  const own = 'code' in error ? OWN_ERRORS.find((code) => code === error.code) : undefined;
  if (!own) return <ErrorMessage error={error} />;
  return (
    <p className="field-error" role="alert">
      {t(`translations.error.${own}`, { example: '{{navn|du}}' })}
    </p>
  );
}
