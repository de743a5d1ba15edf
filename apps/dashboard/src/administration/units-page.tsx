import { Button, Details } from '@digdir/designsystemet-react';
import { contract, type UnitView } from '@medvirk/api-contract';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { isoDateOf, sayDate } from '../app/dates.ts';
import { Empty } from '../app/empty.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { useSession } from '../app/session.tsx';
import { useLanguage } from '../app/use-language.ts';
import { AdministrationPage } from './administration-page.tsx';
import { UnitDialog, type UnitTask } from './unit-dialog.tsx';
import { type UnitNode, unitTree } from './unit-tree.ts';

/** The organisation's tree. Every change is from a date, and what was before stays in sight. */
export default function UnitsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const units = useRouteQuery(contract.organisation.units, {});
  const [task, setTask] = useState<UnitTask>();
  const [withClosed, setWithClosed] = useState(false);
  const all = units.data?.units ?? [];
  const today = isoDateOf(new Date());
  const isClosed = (unit: UnitView) => unit.closedOn !== null && unit.closedOn <= today;
  const closed = all.filter(isClosed).length;
  const shown = withClosed ? all : all.filter((unit) => !isClosed(unit));
  return (
    <AdministrationPage
      title={t('administration.units')}
      lead={t('units.lead')}
      tools={
        may('organisation:manage') && (
          <Button onClick={() => setTask({ kind: 'add', parentId: null })}>
            <PlusIcon aria-hidden />
            {t('units.add')}
          </Button>
        )
      }
    >
      {units.isPending && <Loading />}
      {units.isError && <ErrorMessage error={units.error} onRetry={() => units.refetch()} />}
      {units.data && all.length === 0 && <Empty text={t('units.empty')} />}
      {shown.length > 0 && (
        <div className="card">
          <ol className="unit-tree">
            {unitTree(shown).map((node) => (
              <UnitItem key={node.unit.id} node={node} units={all} onTask={setTask} />
            ))}
          </ol>
        </div>
      )}
      {closed > 0 && (
        <div>
          <Button variant="tertiary" aria-pressed={withClosed} onClick={() => setWithClosed(!withClosed)}>
            {t(withClosed ? 'units.hideClosed' : 'units.showClosed', { count: closed })}
          </Button>
        </div>
      )}
      {task && <UnitDialog task={task} units={all} onClose={() => setTask(undefined)} />}
    </AdministrationPage>
  );
}

interface ItemProps {
  node: UnitNode;
  units: readonly UnitView[];
  onTask: (task: UnitTask) => void;
}

function UnitItem({ node, units, onTask }: ItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useSession();
  const { unit, children } = node;
  const now = new Date();
  const parentName = (id: string | null) => units.find((other) => other.id === id)?.name ?? t('units.top');
  return (
    <li>
      <div className="unit">
        <div className="row-head">
          <span>
            <span className="row-name">{unit.name}</span>
            {unit.closedOn && (
              <span className="subtle small">
                {' '}
                {t('units.closed', { date: sayDate(unit.closedOn, language, now) })}
              </span>
            )}
          </span>
          {may('organisation:manage') && !unit.closedOn && (
            <span className="buttons">
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t('units.addUnder', { name: unit.name })}
                onClick={() => onTask({ kind: 'add', parentId: unit.id })}
              >
                {t('units.addHere')}
              </Button>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t('units.changeNamed', { name: unit.name })}
                onClick={() => onTask({ kind: 'change', unit })}
              >
                {t('units.change')}
              </Button>
            </span>
          )}
        </div>
        {unit.history.length > 1 && (
          <Details className="unit-details">
            <Details.Summary>{t('units.history', { count: unit.history.length - 1 })}</Details.Summary>
            <Details.Content>
              <ul className="unit-history small">
                {unit.history.toReversed().map((entry) => (
                  <li key={`${entry.from}-${entry.name}-${entry.parentId}`}>
                    {t('units.historyEntry', {
                      date: sayDate(entry.from, language, now),
                      name: entry.name,
                      parent: parentName(entry.parentId),
                    })}
                  </li>
                ))}
              </ul>
            </Details.Content>
          </Details>
        )}
      </div>
      {children.length > 0 && (
        <ol>
          {children.map((child) => (
            <UnitItem key={child.unit.id} node={child} units={units} onTask={onTask} />
          ))}
        </ol>
      )}
    </li>
  );
}
