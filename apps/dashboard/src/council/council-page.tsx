import { Heading } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { AddCase } from './add-case.tsx';
import { CaseCard } from './case-card.tsx';
import './council.css';

/** A council: its cases, what it is asked for now, and who sits in it. */
export default function CouncilPage() {
  const { t: c } = useTranslation('council');
  const language = useLanguage();
  const { may } = useSession();
  const { councilId = '' } = useParams();
  const councils = useRouteQuery(contract.organisation.councils, {});
  const cases = useRouteQuery(contract.coDesign.cases, { params: { councilId } }, { staleTime: 0 });
  const questionnaires = useRouteQuery(contract.questionnaires.list, {});
  if (councils.isPending || cases.isPending) return <Loading />;
  const council = councils.data?.councils.find(({ id }) => id === councilId);
  if (councils.isSuccess && !council) return <NotFoundPage />;
  const members = council?.members.filter(({ inOffice }) => inOffice) ?? [];
  const work = (questionnaires.data?.questionnaires ?? []).flatMap(({ title, council: of, versions }) =>
    of?.id === councilId
      ? versions.filter(({ status }) => status === 'in-co-design').map(({ id }) => ({ id, title }))
      : [],
  );
  const error = councils.error ?? cases.error;
  return (
    <Page title={council?.name ?? c('council.title')} lead={<p>{c('council.lead', { count: members.length })}</p>}>
      {error && <ErrorMessage error={error} onRetry={() => Promise.all([councils.refetch(), cases.refetch()])} />}
      <section className="stack" aria-labelledby="cases">
        <Heading level={2} data-size="xs" id="cases">
          {c('case.title')}
        </Heading>
        <p className="subtle">{c('case.lead')}</p>
        {cases.data?.cases.length === 0 && <p>{c('case.none')}</p>}
        <ul className="plain-list stack">
          {cases.data?.cases.map((each) => (
            <li key={each.id}>
              <CaseCard case={each} />
            </li>
          ))}
        </ul>
        {may('case:write') && <AddCase councilId={councilId} />}
      </section>
      <section className="stack-tight" aria-labelledby="work">
        <Heading level={2} data-size="xs" id="work">
          {c('council.work')}
        </Heading>
        {work.length === 0 && <p className="subtle">{c('council.noWork')}</p>}
        <ul className="plain-list stack-tight">
          {work.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/versions/${id}/read`} className="ds-link">
                {textIn(title, language)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight" aria-labelledby="members">
        <Heading level={2} data-size="xs" id="members">
          {c('council.members')}
        </Heading>
        <ul className="plain-list stack-tight">
          {members.map(({ personId, name, nominatedBy }) => (
            <li key={personId}>
              {name} {nominatedBy && <span className="subtle">{c('council.nominated', { name: nominatedBy })}</span>}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
