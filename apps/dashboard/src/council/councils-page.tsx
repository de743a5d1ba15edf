import { contract } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useRouteQuery } from '../app/api.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';

/** The councils to choose between; with one there is nothing to choose. */
export default function CouncilsPage() {
  const { t: c } = useTranslation('council');
  const councils = useRouteQuery(contract.organisation.councils, {});
  const [only, ...others] = councils.data?.councils ?? [];
  if (only && others.length === 0) return <Navigate to={`/councils/${only.id}`} replace />;
  return (
    <Page title={c('council.title')}>
      {councils.isPending && <Loading />}
      {councils.isError && <ErrorMessage error={councils.error} onRetry={() => councils.refetch()} />}
      {councils.data?.councils.length === 0 && <Empty text={c('council.empty')} />}
      <ul className="plain-list stack">
        {councils.data?.councils.map(({ id, name, members }) => (
          <li key={id} className="card">
            <Link to={`/councils/${id}`} className="ds-link">
              {name}
            </Link>
            <p className="small subtle">
              {c('council.lead', { count: members.filter(({ inOffice }) => inOffice).length })}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
