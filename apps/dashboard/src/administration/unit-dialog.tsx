import { Checkbox, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, type UnitView } from '@medvirk/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ConfirmDialog } from '../app/confirm-dialog.tsx';
import { isoDateOf } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { withinUnit } from './unit-tree.ts';

export type UnitTask = { kind: 'add'; parentId: string | null } | { kind: 'change'; unit: UnitView };

interface Props {
  task: UnitTask;
  units: readonly UnitView[];
  onClose: () => void;
}

/** Opens a unit, or renames, moves or closes one, from a date. */
export function UnitDialog({ task, units, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const unit = task.kind === 'change' ? task.unit : undefined;
  const [name, setName] = useState(unit?.name ?? '');
  const [parentId, setParentId] = useState(task.kind === 'add' ? task.parentId : task.unit.parentId);
  const [from, setFrom] = useState(() => isoDateOf(new Date()));
  const [close, setClose] = useState(false);
  const done = () => {
    say(t('administration.saved'));
    onClose();
  };
  const outdates = [contract.organisation.units];
  const add = useRouteMutation(contract.organisation.addUnit, { outdates, onSuccess: done });
  const change = useRouteMutation(contract.organisation.changeUnit, { outdates, onSuccess: done });
  const error = add.error ?? change.error;
  const own = unit ? withinUnit(units, unit.id) : new Set<string>();
  const changed = unit && (name.trim() !== unit.name || parentId !== unit.parentId || close);

  const confirm = () => {
    if (!unit) return add.mutate({ body: { name, parentId, from } });
    change.mutate({
      params: { unitId: unit.id },
      body: close
        ? { from, close }
        : {
            from,
            ...(name.trim() !== unit.name && { name }),
            ...(parentId !== unit.parentId && { parentId }),
          },
    });
  };
  return (
    <ConfirmDialog
      open
      title={unit ? t('units.changeNamed', { name: unit.name }) : t('units.add')}
      confirm={t(close ? 'units.close' : 'administration.save')}
      danger={close}
      busy={add.isPending || change.isPending}
      ready={name.trim() !== '' && from !== '' && (!unit || Boolean(changed))}
      onConfirm={confirm}
      onClose={onClose}
    >
      {!close && (
        <>
          <Textfield
            label={t('units.name')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
          <Field>
            <Label>{t('units.parent')}</Label>
            <Select value={parentId ?? ''} onChange={(event) => setParentId(event.target.value || null)}>
              <option value="">{t('units.top')}</option>
              {units
                .filter((other) => !own.has(other.id) && !other.closedOn)
                .map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name}
                  </option>
                ))}
            </Select>
          </Field>
        </>
      )}
      <Textfield
        type="date"
        label={t('units.from')}
        description={t('units.fromHint')}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      {unit && (
        <Checkbox
          label={t('units.closeUnit')}
          description={t('units.closeHint')}
          checked={close}
          onChange={(event) => setClose(event.target.checked)}
        />
      )}
      {error && <ErrorMessage error={error} />}
    </ConfirmDialog>
  );
}
