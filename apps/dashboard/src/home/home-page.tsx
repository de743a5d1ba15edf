import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { FollowedSurveys } from './followed-surveys.tsx';
import { TaskList } from './task-list.tsx';
import './home.css';

/** "Nå" for the quality team and leaders, "Hva trenger utvalget fra meg?" for council members: what waits, then what they follow. */
export default function HomePage() {
  const { t } = useTranslation();
  const { person, assignments } = useSession();
  const home = useRouteQuery(contract.home.get, {}, { staleTime: 0 });
  const inCouncilOnly = assignments.length > 0 && assignments.every(({ role }) => role === 'council-member');
  const firstName = person.name.split(' ')[0];
  const waiting = home.data?.tasks.length ?? 0;
  return (
    <Page
      title={t(inCouncilOnly ? 'home.titleCouncil' : 'home.title')}
      lead={home.data && <p className="home-lead">{t('home.hello', { name: firstName, count: waiting })}</p>}
    >
      {home.isPending && <Loading />}
      {home.isError && <ErrorMessage error={home.error} onRetry={() => home.refetch()} />}
      {home.data && (
        <>
          {waiting > 0 && <TaskList tasks={home.data.tasks} now={new Date()} />}
          <FollowedSurveys surveys={home.data.surveys} />
        </>
      )}
    </Page>
  );
}
