import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { ROLES, type RoleAssignment } from '@medvirk/access';
import { contract, type PersonView, type UnitView } from '@medvirk/api-contract';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';

interface Props {
  /** Undefined = a new person. */
  person: PersonView | undefined;
  units: readonly UnitView[];
  onClose: () => void;
}

/** A person and their roles: each in the whole organisation, or in a unit and all below it. */
export function PersonDialog({ person, units, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [assignments, setAssignments] = useState<readonly RoleAssignment[]>(
    person?.assignments ?? [{ role: 'leader', unit: null }],
  );
  const done = () => {
    say(t('administration.saved'));
    onClose();
  };
  const outdates = [contract.organisation.people, contract.session.get];
  const add = useRouteMutation(contract.organisation.addPerson, { outdates, onSuccess: done });
  const assign = useRouteMutation(contract.organisation.assign, { outdates, onSuccess: done });
  const error = add.error ?? assign.error;
  const replace = (index: number, next: RoleAssignment) =>
    setAssignments(assignments.map((old, at) => (at === index ? next : old)));
  return (
    <ConfirmDialog
      open
      title={person ? t('people.rolesOf', { name: person.name }) : t('people.add')}
      confirm={t('administration.save')}
      busy={add.isPending || assign.isPending}
      ready={person !== undefined || (name.trim() !== '' && /^\S+@\S+\.\S+$/u.test(email))}
      onConfirm={() => {
        const given = [...assignments];
        if (person) assign.mutate({ params: { personId: person.id }, body: { assignments: given } });
        else add.mutate({ body: { name, email, assignments: given } });
      }}
      onClose={onClose}
    >
      {!person && (
        <>
          <Textfield label={t('people.name')} value={name} onChange={(event) => setName(event.target.value)} />
          <Textfield
            type="email"
            label={t('people.email')}
            description={t('people.emailHint')}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </>
      )}
      {assignments.map(({ role, unit }, index) => {
        const number = index + 1;
        return (
          // The index is the key: roles have no identity but their place.
          <div key={index} className="assignment">
            <Field>
              <Label>{t('people.role', { number })}</Label>
              <Select
                value={role}
                onChange={(event) => {
                  const next = ROLES.find((candidate) => candidate === event.target.value);
                  if (next) replace(index, { role: next, unit });
                }}
              >
                {ROLES.map((candidate) => (
                  <option key={candidate} value={candidate}>
                    {t(`role.${candidate}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field>
              <Label>{t('people.where', { number })}</Label>
              <Select
                value={unit ?? ''}
                onChange={(event) => replace(index, { role, unit: event.target.value || null })}
              >
                <option value="">{t('people.everywhere')}</option>
                {units.map(({ id, name: unitName }) => (
                  <option key={id} value={id}>
                    {unitName}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              icon
              variant="tertiary"
              data-color="danger"
              aria-label={t('people.removeRole', { number })}
              onClick={() => setAssignments(assignments.toSpliced(index, 1))}
            >
              <TrashIcon aria-hidden />
            </Button>
          </div>
        );
      })}
      <div>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => setAssignments([...assignments, { role: 'leader', unit: null }])}
        >
          <PlusIcon aria-hidden />
          {t('people.addRole')}
        </Button>
      </div>
      {error && <ErrorMessage error={error} />}
    </ConfirmDialog>
  );
}
