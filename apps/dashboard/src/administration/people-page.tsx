import { Button } from '@digdir/designsystemet-react';
import { contract, type PersonView } from '@medvirk/api-contract';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { Loading } from '../app/loading.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { PersonDialog } from './person-dialog.tsx';

/** Who may do what, and where. */
export default function PeoplePage() {
  const { t } = useTranslation();
  const people = useRouteQuery(contract.organisation.people, {});
  const units = useRouteQuery(contract.organisation.units, {});
  const [editing, setEditing] = useState<PersonView | 'new'>();
  const unitName = (id: string | null) =>
    id === null
      ? t('people.everywhere')
      : (units.data?.units.find((unit) => unit.id === id)?.name ?? t('people.unknownUnit'));
  return (
    <AdministrationPage
      title={t('administration.people')}
      lead={t('people.lead')}
      tools={
        <Button onClick={() => setEditing('new')}>
          <PlusIcon aria-hidden />
          {t('people.add')}
        </Button>
      }
    >
      {people.isPending && <Loading />}
      {people.isError && <ErrorMessage error={people.error} onRetry={() => people.refetch()} />}
      {people.data && (
        <ul className="card plain-list row-list">
          {people.data.people.map((person) => (
            <li key={person.id}>
              <div className="row-head">
                <span>
                  <span className="row-name">{person.name}</span> <EmailAddress email={person.email} />
                </span>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('people.rolesOf', { name: person.name })}
                  onClick={() => setEditing(person)}
                >
                  {t('people.roles')}
                </Button>
              </div>
              <p className="small">
                {person.assignments.length === 0
                  ? t('people.noRoles')
                  : person.assignments
                      .map(({ role, unit }) => t('people.roleIn', { role: t(`role.${role}`), unit: unitName(unit) }))
                      .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <PersonDialog
          person={editing === 'new' ? undefined : editing}
          units={units.data?.units ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
    </AdministrationPage>
  );
}

/** May break after the @, where the eye expects it, on a narrow screen. */
function EmailAddress({ email }: { email: string }) {
  const at = email.indexOf('@') + 1;
  return (
    <span className="subtle small">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
