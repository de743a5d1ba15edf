import { Button } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../app/use-language.ts';
import { WayBack } from '../app/way-back.tsx';
import { OthersSaid } from '../co-design/others-said.tsx';
import { RoundStrip } from '../co-design/round-strip.tsx';
import { SignOffList } from '../co-design/sign-off-list.tsx';
import { WholeText } from '../co-design/whole-text.tsx';
import { VersionNav } from '../versions/version-nav.tsx';
import { placeOf } from './content/place.ts';
import { Editor } from './editor.tsx';
import { MoveVersion } from './journey/move-version.tsx';
import { VersionJourney } from './journey/version-journey.tsx';

/** One version of a questionnaire: the editor for those who may change it, else the text as it stands. */
export default function VersionPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { versionId = '' } = useParams();
  const [search] = useSearchParams();
  const params = { versionId };
  // The editor takes its text and its place once: what another has written meanwhile must be in it from the start.
  const version = useRouteQuery(contract.questionnaires.version, { params }, { staleTime: 0 });
  const proposals = useRouteQuery(contract.questionnaires.proposals, { params }, { staleTime: 0 });
  if (!version.isFetchedAfterMount || !proposals.isFetchedAfterMount) return <Loading />;
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
  const { data } = version;
  if (data.may.edit) {
    const waiting = proposals.data.proposals.find((proposal) => !proposal.answer && proposal.question);
    const first = search.get('view') === 'proposals' && waiting?.question;
    return (
      <Editor
        key={data.id}
        version={data}
        proposals={proposals.data.proposals}
        firstPlace={(first && placeOf(data.content, { question: first })) || null}
      />
    );
  }
  const { proposals: all } = proposals.data;
  const about = (code: string | null) => all.filter((proposal) => proposal.question === code);
  return (
    <Page
      title={textIn(data.content.title, language) || t('questionnaires.untitled')}
      above={<WayBack to="/questionnaires">{t('questionnaires.title')}</WayBack>}
      lead={
        <>
          <VersionJourney version={data} />
          <VersionNav versionId={data.id} />
          <RoundStrip version={data} held={false} />
        </>
      }
      tools={
        <>
          {data.may.propose && (
            <Button asChild>
              <Link to={`/versions/${data.id}/read`}>{t('read.open')}</Link>
            </Button>
          )}
          <MoveVersion version={data} held={false} />
        </>
      }
    >
      <WholeText
        versionId={data.id}
        content={data.content}
        under={(code) => <OthersSaid version={data} proposals={about(code)} all={all} />}
      />
      <OthersSaid version={data} proposals={about(null)} all={all} />
      <SignOffList version={data} content={data.content} />
    </Page>
  );
}
