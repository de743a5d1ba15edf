import { Button, Details, Heading } from '@digdir/designsystemet-react';
import { contract, type QuestionnaireSummary } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useRouteMutation, useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { VersionRow } from './version-row.tsx';
import './questionnaires.css';

export default function QuestionnairesPage() {
  const { t } = useTranslation();
  const { t: q } = useTranslation('questionnaire');
  const { may } = useSession();
  const list = useRouteQuery(contract.questionnaires.list, {});
  const newButton = may('questionnaire:write') && (
    <Button asChild>
      <Link to="/questionnaires/new">{t('questionnaires.new')}</Link>
    </Button>
  );
  const bankButton = (
    <Button asChild variant="secondary">
      <Link to="/bank">{q('bank.title')}</Link>
    </Button>
  );
  return (
    <Page
      title={t('questionnaires.title')}
      lead={<p>{t('questionnaires.lead')}</p>}
      tools={
        <>
          {newButton}
          {bankButton}
        </>
      }
    >
      {list.isPending && <Loading />}
      {list.isError && <ErrorMessage error={list.error} onRetry={() => list.refetch()} />}
      {list.data?.questionnaires.length === 0 && <Empty text={t('questionnaires.empty')} />}
      {list.data?.questionnaires.map((questionnaire) => (
        <QuestionnaireCard key={questionnaire.id} questionnaire={questionnaire} />
      ))}
    </Page>
  );
}

function QuestionnaireCard({ questionnaire }: { questionnaire: QuestionnaireSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { may } = useSession();
  const addVersion = useRouteMutation(contract.questionnaires.addVersion, {
    outdates: [contract.questionnaires.list],
    onSuccess: (version) => navigate(`/versions/${version.id}`),
  });
  const [newest, ...older] = questionnaire.versions;
  const to = may('proposal:make') && !may('questionnaire:write') ? 'read' : 'edit';
  const settled = newest?.status === 'published' || newest?.status === 'retired';
  return (
    <section className="card" aria-label={textIn(questionnaire.title, language)}>
      <div className="stack-tight">
        <Heading level={2} data-size="xs">
          {textIn(questionnaire.title, language) || t('questionnaires.untitled')}
        </Heading>
        <p className="subtle small">
          {questionnaire.council
            ? t('questionnaires.council', { council: questionnaire.council.name })
            : t('questionnaires.noCouncil')}
        </p>
      </div>
      {newest && (
        <ul className="plain-list">
          <VersionRow version={newest} to={to} />
        </ul>
      )}
      {older.length > 0 && (
        <Details className="older-versions">
          <Details.Summary>{t('questionnaires.older', { count: older.length })}</Details.Summary>
          <Details.Content>
            <ul className="plain-list">
              {older.map((version) => (
                <VersionRow key={version.id} version={version} to={to} />
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
      {settled && may('questionnaire:write') && (
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            loading={addVersion.isPending}
            onClick={() => addVersion.mutate({ params: { questionnaireId: questionnaire.id } })}
          >
            {t('questionnaires.addVersion')}
          </Button>
        </div>
      )}
      {addVersion.isError && <ErrorMessage error={addVersion.error} />}
    </section>
  );
}
