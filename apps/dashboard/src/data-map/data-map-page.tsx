import './data-map.css';
import { Button, Switch } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdministrationPage } from '../administration/administration-page.tsx';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useLanguage } from '../app/use-language.ts';
import { type ColumnGroup, groupColumns, type MappedTable } from './group-columns.ts';

/** What is kept about people, where, why and how long: for the privacy contact, and whoever else wants to know. */
export default function DataMapPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [personalOnly, setPersonalOnly] = useState(true);
  const map = useRouteQuery(contract.dataMap.get, { query: { language } });
  const tables = groupColumns(map.data?.columns ?? [], personalOnly);
  const count = tables.reduce((sum, { groups }) => sum + groups.reduce((n, { columns }) => n + columns.length, 0), 0);
  return (
    <AdministrationPage
      title={t('dataMap.title')}
      lead={t('dataMap.lead')}
      tools={
        <>
          <Button variant="secondary" asChild>
            <a href={`/api/data-map.pdf?language=${language}`} download>
              <DownloadIcon aria-hidden />
              {t('dataMap.downloadPdf')}
            </a>
          </Button>
          <Button variant="secondary" asChild>
            <a href={`/api/data-map.csv?language=${language}`} download>
              <DownloadIcon aria-hidden />
              {t('dataMap.download')}
            </a>
          </Button>
        </>
      }
    >
      {map.isPending && <Loading />}
      {map.isError && <ErrorMessage error={map.error} onRetry={() => map.refetch()} />}
      {map.data && (
        <>
          <Switch
            label={t('dataMap.all')}
            checked={!personalOnly}
            onChange={(event) => setPersonalOnly(!event.target.checked)}
          />
          <p className="quiet" aria-live="polite">
            {t('dataMap.count', { columns: count, tables: tables.length })}
          </p>
          {tables.map((table) => (
            <TablePart key={table.table} {...table} />
          ))}
        </>
      )}
    </AdministrationPage>
  );
}

function TablePart({ table, groups }: MappedTable) {
  return (
    <section className="card data-map-table" aria-labelledby={`table ${table}`}>
      <h2 id={`table ${table}`}>
        <code>{table}</code>
      </h2>
      <ul className="plain-list">
        {groups.map((group) => (
          <GroupPart key={group.columns.join(' ')} {...group} />
        ))}
      </ul>
    </section>
  );
}

function GroupPart({ columns, kind, kindText, about, what, purpose, kept }: ColumnGroup) {
  const { t } = useTranslation();
  return (
    <li>
      <p className="data-map-columns">
        {columns.map((column) => (
          <code key={column}>{column}</code>
        ))}
      </p>
      <p>
        <span className="ds-tag" data-color={COLOURS[kind]} data-size="sm">
          {kindText}
        </span>{' '}
        {what && <strong>{what}.</strong>}
      </p>
      <p className="small">
        {about && `${about}. `}
        {t('dataMap.line', { purpose, kept })}
      </p>
    </li>
  );
}

const COLOURS = { none: 'neutral', personal: 'info', special: 'warning' } as const;
