import { Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { MyProposals } from './my-proposals.tsx';
import { SignOffForm } from './sign-off-form.tsx';
import { SignOffList } from './sign-off-list.tsx';
import './reading.css';

/** Where a member takes a stand: what it means, what became of their proposals, and the question, asked once. */
export default function SignOffPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = useSession();
  const { versionId = '' } = useParams();
  const params = { versionId };
  // A stand is taken on the text as it is now, never on what was fetched a while ago.
  const version = useRouteQuery(contract.questionnaires.version, { params }, { staleTime: 0 });
  const proposals = useRouteQuery(contract.questionnaires.proposals, { params }, { staleTime: 0 });
  const signOffs = useRouteQuery(contract.questionnaires.signOffs, { params });
  if (!version.isFetchedAfterMount || !proposals.isFetchedAfterMount || signOffs.isPending) return <Loading />;
  const error = version.error ?? proposals.error ?? signOffs.error;
  if (error || !version.data || !proposals.data || !signOffs.data) {
    return (
      <Page title={t('signOff.pageTitle')}>
        <ErrorMessage error={error ?? new Error()} onRetry={() => location.reload()} />
      </Page>
    );
  }
  const mine = proposals.data.proposals.filter((proposal) => proposal.author.id === person.id);
  const taken = signOffs.data.signOffs.find(({ member, current }) => member.id === person.id && current);
  const { signOff } = version.data;
  return (
    <Page
      title={t('signOff.title', { title: textIn(version.data.content.title, language) })}
      above={<WayBack to={`/versions/${versionId}/read`}>{t('signOff.backToText')}</WayBack>}
      lead={
        <p>
          {t('signOff.status', {
            count: signOff.members,
            approvals: signOff.approvals,
            needed: signOff.approvalsNeeded,
            waiting: signOff.waitingFor,
          })}
        </p>
      }
    >
      <section className="stack-tight">
        <Heading level={2} data-size="xs">
          {t('signOff.meaning')}
        </Heading>
        <ul className="meaning-list">
          <li>{t('signOff.meaningText')}</li>
          <li>{t('signOff.meaningDissent')}</li>
          <li>{t('signOff.meaningChange')}</li>
        </ul>
      </section>
      <section className="stack">
        <Heading level={2} data-size="xs">
          {t('signOff.mine')}
        </Heading>
        <MyProposals proposals={mine} content={version.data.content} />
      </section>
      {taken ? (
        <section className="card">
          <Heading level={2} data-size="xs">
            {t('signOff.taken')}
          </Heading>
          <p>{t(`signOff.takenStand.${taken.stand}`)}</p>
          {taken.reason && <p>{taken.reason}</p>}
        </section>
      ) : version.data.may.signOff ? (
        <SignOffForm version={version.data} />
      ) : (
        <p className="subtle">{t('signOff.notNow')}</p>
      )}
      <SignOffList versionId={versionId} content={version.data.content} />
    </Page>
  );
}
