import './translations.css';
import { Button } from '@digdir/designsystemet-react';
import { contract, type TranslationLineView, type TranslationsView, type VersionView } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { sectionName } from '../versions/section-name.ts';
import { VersionFrame } from '../versions/version-frame.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { TranslationFiles } from './translation-files.tsx';
import { TranslationLine } from './translation-line.tsx';

const FILTERS = ['all', 'missing', 'draft', 'outdated', 'written'] as const;
type Filter = (typeof FILTERS)[number];

/** Every text beside its words in another language: what is missing, what waits, and who has accepted what. */
export default function TranslationsPage() {
  const { t } = useTranslation('questionnaire');
  return (
    <VersionFrame title={t('translations.title')} lead={t('translations.lead')}>
      {(version) => <Translations version={version} />}
    </VersionFrame>
  );
}

function Translations({ version }: { version: VersionView }) {
  const [search, setSearch] = useSearchParams();
  const [first = 'nb', second = 'en'] = version.content.languages;
  const language = search.get('language') ?? (second === first ? 'nn' : second);
  const params = { versionId: version.id, language };
  const view = useRouteQuery(contract.translations.get, { params }, { staleTime: 0 });
  if (view.isPending) return <Loading />;
  if (view.isError) return <ErrorMessage error={view.error} onRetry={() => view.refetch()} />;
  return (
    <div className="stack">
      <LanguageChoice
        view={view.data}
        onChoose={(next) => setSearch({ language: next }, { preventScrollReset: true })}
      />
      {language !== first && (
        <>
          <TranslationFiles key={`files.${language}`} versionId={version.id} view={view.data} />
          <Lines key={language} version={version} view={view.data} />
        </>
      )}
    </div>
  );
}

function Lines({ version, view }: { version: VersionView; view: TranslationsView }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const inFilter = (line: TranslationLineView) => filter === 'all' || line.state === filter;
  const groups = new Map<string, TranslationLineView[]>();
  for (const line of view.lines.filter(inFilter)) {
    const section = line.section ?? '';
    groups.set(section, [...(groups.get(section) ?? []), line]);
  }
  const count = (name: Filter) => view.lines.filter(({ state }) => name === 'all' || state === name).length;
  return (
    <>
      <div className="translation-bar">
        <ViewSwitch
          label={t('translations.show')}
          views={FILTERS.map((name) => ({ name, text: `${t(`translations.filter.${name}`)} (${count(name)})` }))}
          current={filter}
          onChange={setFilter}
        />
        {view.mayEdit && <AcceptAll version={version} view={view} />}
      </div>
      {groups.size === 0 && <p className="subtle">{t('translations.nothing')}</p>}
      {[...groups].map(([section, lines]) => (
        <section key={section} className="translation-section" aria-label={nameOf(section)}>
          <h2 className="translation-heading">{nameOf(section)}</h2>
          <ul className="plain-list">
            {lines.map((line) => (
              <TranslationLine key={line.key} line={line} versionId={version.id} view={view} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );

  function nameOf(section: string): string {
    return section ? sectionName(version.content, section, language) : t('translations.whole');
  }
}

/** People's suggestions at once. A machine's are read one by one. */
function AcceptAll({ version, view }: { version: VersionView; view: TranslationsView }) {
  const { t } = useTranslation('questionnaire');
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const waiting = view.lines.filter(({ draft, source }) => draft?.origin === 'person' && draft.source === source);
  const accept = useRouteMutation(contract.translations.accept, {
    outdates: [contract.translations.get, contract.questionnaires.version],
    onSuccess: () => {
      setAsking(false);
      say(t('translations.wasAccepted'));
    },
  });
  if (waiting.length === 0) return null;
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setAsking(true)}>
        {t('translations.acceptAll', { count: waiting.length })}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('translations.acceptAllTitle')}
        confirm={t('translations.acceptAll', { count: waiting.length })}
        busy={accept.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          accept.mutate({
            params: { versionId: version.id, language: view.language },
            body: { texts: waiting.map(({ key, source, draft }) => ({ key, source, text: draft?.text ?? '' })) },
          })
        }
      >
        <p>{t('translations.acceptAllText')}</p>
        {accept.isError && <ErrorMessage error={accept.error} />}
      </ConfirmDialog>
    </>
  );
}
