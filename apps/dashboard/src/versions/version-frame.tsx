import { contract, type VersionView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { VersionNav } from './version-nav.tsx';

interface Props {
  title: string;
  lead: ReactNode;
  children: (version: VersionView) => ReactNode;
}

/** A page about a version: named after it, with the ways to the other pages about it. */
export function VersionFrame({ title, lead, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { versionId = '' } = useParams();
  const version = useRouteQuery(contract.questionnaires.version, { params: { versionId } }, { staleTime: 0 });
  const name = version.data && (textIn(version.data.content.title, language) || t('questionnaires.untitled'));
  return (
    <Page
      width="wide"
      title={title}
      above={<WayBack to="/questionnaires">{t('questionnaires.title')}</WayBack>}
      lead={
        <>
          {name && (
            <p>
              <b>{name}</b> · {t('questionnaires.version', { number: version.data?.number })}
            </p>
          )}
          <p>{lead}</p>
        </>
      }
    >
      <VersionNav versionId={versionId} />
      {version.isPending && <Loading />}
      {version.isError && <ErrorMessage error={version.error} onRetry={() => version.refetch()} />}
      {version.data && children(version.data)}
    </Page>
  );
}
