import { Button, Textfield } from '@digdir/designsystemet-react';
import { contract, type ThemeView } from '@medvirk/api-contract';
import { Code, type Texts, textIn } from '@medvirk/questionnaire';
import { TextsFields } from '@medvirk/ui';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { languageName } from '../app/language-names.ts';
import { Loading } from '../app/loading.tsx';
import { useSession } from '../app/session.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { AdministrationPage } from './administration-page.tsx';

/** The organisation's own list of what experiences are about. */
export default function ThemesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useSession();
  const themes = useRouteQuery(contract.organisation.themes, {});
  const [editing, setEditing] = useState<ThemeView | 'new'>();
  const mayWrite = may('questionnaire:write');
  return (
    <AdministrationPage
      title={t('administration.themes')}
      lead={t('themes.lead')}
      tools={
        mayWrite && (
          <Button onClick={() => setEditing('new')}>
            <PlusIcon aria-hidden />
            {t('themes.add')}
          </Button>
        )
      }
    >
      {themes.isPending && <Loading />}
      {themes.isError && <ErrorMessage error={themes.error} onRetry={() => themes.refetch()} />}
      {themes.data?.themes.length === 0 && <Empty text={t('themes.empty')} />}
      {themes.data && themes.data.themes.length > 0 && (
        <ul className="card plain-list row-list">
          {themes.data.themes.map((theme) => (
            <li key={theme.code}>
              <div className="row-head">
                <span>
                  <span className="row-name">{textIn(theme.texts, language)}</span>
                  <span className="subtle small">
                    {' '}
                    {['nb', 'nn', 'en'].every((tag) => theme.texts[tag]?.trim()) ? '' : t('themes.incomplete')}
                  </span>
                </span>
                {mayWrite && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={t('themes.changeNamed', { name: textIn(theme.texts, language) })}
                    onClick={() => setEditing(theme)}
                  >
                    {t('units.change')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <ThemeDialog
          theme={editing === 'new' ? undefined : editing}
          taken={themes.data?.themes.map(({ code }) => code) ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
    </AdministrationPage>
  );
}

interface DialogProps {
  theme: ThemeView | undefined;
  taken: readonly string[];
  onClose: () => void;
}

function ThemeDialog({ theme, taken, onClose }: DialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const [texts, setTexts] = useState<Texts>(theme?.texts ?? {});
  const [code, setCode] = useState(theme?.code ?? '');
  const save = useRouteMutation(contract.organisation.saveTheme, {
    outdates: [contract.organisation.themes],
    onSuccess: () => {
      say(t('administration.saved'));
      onClose();
    },
  });
  const doubled = !theme && taken.includes(code);
  const unfit = code !== '' && !Code.safeParse(code).success;
  return (
    <ConfirmDialog
      open
      title={theme ? t('themes.changeNamed', { name: textIn(theme.texts, language) }) : t('themes.add')}
      confirm={t('administration.save')}
      busy={save.isPending}
      ready={code !== '' && !unfit && !doubled && textIn(texts, language).trim() !== ''}
      onConfirm={() => save.mutate({ params: { code }, body: { texts } })}
      onClose={onClose}
    >
      <TextsFields
        legend={t('themes.name')}
        languages={['nb', 'nn', 'en'].map((tag) => ({ tag, name: languageName(tag, language) }))}
        value={texts}
        onChange={setTexts}
        missing={t('texts.missing')}
        maxLength={200}
      />
      {!theme && (
        <Textfield
          label={t('editor.codeLabel')}
          description={t('themes.codeHint')}
          value={code}
          maxLength={40}
          error={doubled ? t('themes.codeTaken') : unfit ? t('editor.codeUnfit') : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {save.isError && <ErrorMessage error={save.error} />}
    </ConfirmDialog>
  );
}
