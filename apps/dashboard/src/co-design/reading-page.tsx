import { Button, Heading } from '@digdir/designsystemet-react';
import { contract, type ProposalView, type VersionView } from '@medvirk/api-contract';
import { isShown, questionsOf, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { ViewSwitch } from '../app/view-switch.tsx';
import { WayBack } from '../app/way-back.tsx';
import { KeepInBank } from '../bank/keep-in-bank.tsx';
import { MyProposals } from './my-proposals.tsx';
import { OneQuestion } from './one-question.tsx';
import { ReadingDone } from './reading-done.tsx';
import { RoundNotice } from './round-notice.tsx';
import { SayAbout } from './say-about.tsx';
import { WalkThrough } from './walk-through.tsx';
import { WholeText } from './whole-text.tsx';
import './reading.css';

const VIEWS = ['one', 'whole', 'try', 'mine'] as const;
type View = (typeof VIEWS)[number];

/** A draft for reading together: one question at a time or the whole text, with what each member wants to say about it. */
export default function ReadingPage() {
  const { t } = useTranslation();
  const { versionId = '' } = useParams();
  const params = { versionId };
  const version = useRouteQuery(contract.questionnaires.version, { params }, { staleTime: 0 });
  const proposals = useRouteQuery(contract.questionnaires.proposals, { params }, { staleTime: 0 });
  if (version.isPending || proposals.isPending) return <Loading />;
  const error = version.error ?? proposals.error;
  if (error || !version.data || !proposals.data) {
    return (
      <Page title={t('questionnaires.title')}>
        <ErrorMessage
          error={error ?? new Error()}
          onRetry={() => Promise.all([version.refetch(), proposals.refetch()])}
        />
      </Page>
    );
  }
  return <Reading version={version.data} proposals={proposals.data.proposals} />;
}

function Reading({ version, proposals }: { version: VersionView; proposals: readonly ProposalView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = useSession();
  const [search, setSearch] = useSearchParams();
  const { t: c } = useTranslation('council');
  const { content } = version;
  const questions = questionsOf(content).filter(isShown);
  const view: View = VIEWS.find((candidate) => candidate === search.get('view')) ?? 'one';
  const mine = proposals.filter((proposal) => proposal.author.id === person.id);
  const show = (next: View) => setSearch({ view: next }, { replace: true, preventScrollReset: true });
  const openQuestion = (code: string) => setSearch({ view: 'one', q: code });
  const at = Math.max(
    0,
    questions.findIndex(({ code }) => code === search.get('q')),
  );

  return (
    <Page
      title={textIn(content.title, language) || t('questionnaires.untitled')}
      above={<WayBack to="/">{t('nav.home')}</WayBack>}
      lead={<RoundNotice version={version} />}
    >
      <ViewSwitch
        label={t('read.view')}
        views={VIEWS.map((name) => ({
          name,
          text: name === 'try' ? c('view.try') : t(`read.views.${name}`, { count: mine.length }),
        }))}
        current={view}
        onChange={show}
      />
      {view === 'one' && (
        <OneQuestion version={version} proposals={proposals} questions={questions} at={at} onOpen={openQuestion} />
      )}
      {view === 'whole' && (
        <WholeText
          versionId={version.id}
          content={content}
          under={(code) => {
            const question = questions.find((candidate) => candidate.code === code);
            return (
              question && (
                <>
                  <SayAbout version={version} question={question} proposals={proposals} />
                  <KeepInBank part={{ kind: 'question', question }} />
                </>
              )
            );
          }}
        />
      )}
      {view === 'try' && <WalkThrough content={content} onOpen={openQuestion} />}
      {view === 'mine' && <MyProposals proposals={mine} all={proposals} content={content} open={version.may.propose} />}
      {(view === 'one' || view === 'whole') && <AboutTheWhole version={version} proposals={proposals} />}
      <ReadingDone version={version} />
      {version.may.signOff && (
        <section className="card sign-off-door">
          <Heading level={2} data-size="xs">
            {t('read.done')}
          </Heading>
          <p>{t('read.doneText')}</p>
          <div>
            <Button asChild>
              <Link to={`/versions/${version.id}/sign-off`}>{t('read.toSignOff')}</Link>
            </Button>
          </div>
        </section>
      )}
    </Page>
  );
}

function AboutTheWhole({ version, proposals }: { version: VersionView; proposals: readonly ProposalView[] }) {
  const { t } = useTranslation();
  if (!version.may.propose && !proposals.some(({ question }) => question === null)) return null;
  return (
    <section className="stack" aria-labelledby="about-whole">
      <Heading level={2} data-size="xs" id="about-whole">
        {t('read.aboutWhole')}
      </Heading>
      <SayAbout version={version} proposals={proposals} />
    </section>
  );
}
