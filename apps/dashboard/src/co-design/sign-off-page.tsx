import { Heading } from '@digdir/designsystemet-react';
import { contract, type SignOffView, type VersionView } from '@medvirk/api-contract';
import { questionsOf, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { sayDate } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { MyProposals } from './my-proposals.tsx';
import { QuestionText } from './question-text.tsx';
import { openRound } from './round-notice.tsx';
import { SignOffForm } from './sign-off-form.tsx';
import { SignOffList } from './sign-off-list.tsx';
import './reading.css';

/** Where a member takes a stand: what it means, what became of their proposals, and the question, asked once. */
export default function SignOffPage() {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
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
  const all = proposals.data.proposals;
  const mine = all.filter((proposal) => proposal.author.id === person.id);
  const latest = signOffs.data.signOffs.findLast(({ member }) => member.id === person.id);
  const isTaken = latest?.current || latest?.stand === 'conflict-of-interest';
  const { content, may } = version.data;
  return (
    <Page
      title={t('signOff.title', { title: textIn(content.title, language) })}
      above={<WayBack to={`/versions/${versionId}/read`}>{t('signOff.backToText')}</WayBack>}
      lead={<VoteState version={version.data} />}
    >
      {may.signOff && !isTaken && (
        <section className="stack-tight">
          <Heading level={2} data-size="xs">
            {t('signOff.meaning')}
          </Heading>
          <ul className="meaning-list">
            <li>{t('signOff.meaningText')}</li>
            <li>{t('signOff.meaningDissent')}</li>
            <li>{c('vote.once')}</li>
          </ul>
        </section>
      )}
      <section className="stack">
        <Heading level={2} data-size="xs">
          {t('signOff.mine')}
        </Heading>
        <MyProposals proposals={mine} all={all} content={content} open={may.propose} />
      </section>
      {may.signOff && latest && !isTaken && <ChangedSince version={version.data} signOff={latest} />}
      {latest && (isTaken || !may.signOff) && <TakenStand signOff={latest} />}
      {may.signOff && !isTaken && <SignOffForm version={version.data} />}
      {!may.signOff && !latest && <p className="subtle">{t('error.ROUND_NOT_OPEN')}</p>}
      <SignOffList version={version.data} content={content} />
    </Page>
  );
}

/** How far the vote has come. How it goes is told when it has ended. */
function VoteState({ version }: { version: VersionView }) {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const { vote, taken, members, approvals, approvalsNeeded } = version.signOff;
  const endsOn = openRound(version)?.endsOn;
  if (vote === 'not-held') return <p>{c('vote.notHeld')}</p>;
  if (vote === 'open') {
    return <p>{c('vote.open', { date: sayDate(endsOn ?? '', language, new Date()), taken, members })}</p>;
  }
  return <p>{c('vote.result', { approvals, members, needed: approvalsNeeded })}</p>;
}

/** What a member is asked about again: the questions that have changed since, as they are now. */
function ChangedSince({ version, signOff }: { version: VersionView; signOff: SignOffView }) {
  const { t: c } = useTranslation('council');
  const changed = questionsOf(version.content).filter(({ code }) => signOff.changed.includes(code));
  return (
    <section className="stack" aria-labelledby="changed-since">
      <Heading level={2} data-size="xs" id="changed-since">
        {c('vote.changedTitle')}
      </Heading>
      {changed.length > 0 && <p>{c('vote.changedText', { count: changed.length })}</p>}
      {changed.map((question) => (
        <div key={question.code} className="card">
          <QuestionText question={question} />
        </div>
      ))}
      {version.signOff.frameChanged && <p>{c('vote.frameChanged')}</p>}
    </section>
  );
}

function TakenStand({ signOff }: { signOff: SignOffView }) {
  const { t } = useTranslation();
  const { t: c } = useTranslation('council');
  const { stand, reason } = signOff;
  return (
    <section className="card">
      <Heading level={2} data-size="xs">
        {t('signOff.taken')}
      </Heading>
      <p>
        {stand === 'stand-aside' || stand === 'conflict-of-interest'
          ? c(`vote.taken.${stand}`)
          : t(`signOff.takenStand.${stand}`)}
      </p>
      {reason && <p>{reason}</p>}
    </section>
  );
}
