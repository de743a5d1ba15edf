import { Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ActionProblem } from './action-problems.ts';

export interface ActionValues {
  title: string;
  description: string;
  owner: string;
  dueOn: string;
}

interface Props {
  values: ActionValues;
  problems: readonly ActionProblem[];
  onChange: (changed: Partial<ActionValues>) => void;
}

/** What is asked about an action, new or old. */
export function ActionFields({ values, problems, onChange }: Props) {
  const { t } = useTranslation('results');
  const missing = (field: ActionProblem) => (problems.includes(field) ? t('actions.form.missing') : undefined);
  return (
    <>
      <Textfield
        autoFocus
        label={t('actions.form.title')}
        maxLength={200}
        value={values.title}
        error={missing('title')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <Textfield
        multiline
        rows={3}
        maxLength={5000}
        label={t('actions.form.description')}
        value={values.description}
        onChange={(event) => onChange({ description: event.target.value })}
      />
      <div className="form-pair">
        <Textfield
          label={t('actions.form.owner')}
          maxLength={200}
          value={values.owner}
          error={missing('owner')}
          onChange={(event) => onChange({ owner: event.target.value })}
        />
        <Textfield
          type="date"
          label={t('actions.form.due')}
          value={values.dueOn}
          error={missing('dueOn')}
          onChange={(event) => onChange({ dueOn: event.target.value })}
        />
      </div>
    </>
  );
}
