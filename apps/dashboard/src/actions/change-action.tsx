import { Button, Field, Fieldset, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { ACTION_STATUSES, type ActionView, contract } from '@medvirk/api-contract';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { isoDateOf } from '../app/dates.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { focusFirstInvalid } from '../results/focus/focus-first-invalid.ts';
import { ActionFields } from './action-fields.tsx';
import { type ActionStatusCode, actionProblems, needsOutcome } from './action-problems.ts';

/** What shows actions, and is out of date when one changes. */
export const SHOW_ACTIONS = [
  contract.improvement.actions,
  contract.improvement.picture,
  contract.improvement.themes,
  contract.home.get,
  contract.series.effect,
  contract.series.question,
];

type ActionDraftValues = Pick<ActionView, 'title' | 'description' | 'owner' | 'dueOn' | 'status'> & {
  outcome: string;
  outcomeKind: NonNullable<ActionView['outcomeKind']>;
};

export function ChangeAction({ action, onDone }: { action: ActionView; onDone: () => void }) {
  const { t } = useTranslation('results');
  const { t: tp } = useTranslation('pictures');
  const name = useId();
  const say = useSay();
  const [draft, setDraft] = useState<ActionDraftValues>({
    title: action.title,
    description: action.description,
    owner: action.owner,
    dueOn: action.dueOn,
    status: action.status,
    outcome: action.outcome ?? '',
    outcomeKind: action.outcomeKind ?? 'reasoned',
  });
  const [tried, setTried] = useState(false);
  const problems = tried ? actionProblems(draft) : [];
  const change = useRouteMutation(contract.improvement.changeAction, {
    outdates: SHOW_ACTIONS,
    onSuccess: () => {
      say(t('actions.changed'));
      onDone();
    },
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (actionProblems(draft).length > 0) return focusFirstInvalid(event.currentTarget);
    // An action that gets under way starts today, unless it has started before.
    const started = draft.status === 'in-progress' && !action.startedOn ? { startedOn: isoDateOf(new Date()) } : {};
    const { outcomeKind, ...values } = draft;
    change.mutate({
      params: { actionId: action.id },
      body: {
        ...values,
        ...started,
        outcome: draft.outcome.trim() || null,
        ...(needsOutcome(draft.status) ? { outcomeKind } : {}),
      },
    });
  };
  return (
    <form className="stack" onSubmit={save} noValidate aria-label={t('actions.changeOf', { title: action.title })}>
      <ActionFields values={draft} problems={problems} onChange={(changed) => setDraft({ ...draft, ...changed })} />
      <Field className="short-field">
        <Label>{t('actions.form.status')}</Label>
        <Select
          value={draft.status}
          onChange={(event) => {
            const status = ACTION_STATUSES.find((code): code is ActionStatusCode => code === event.target.value);
            if (status) setDraft({ ...draft, status });
          }}
        >
          {ACTION_STATUSES.map((status) => (
            <Select.Option key={status} value={status}>
              {t(`actions.status.${status}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {(needsOutcome(draft.status) || draft.outcome !== '') && (
        <Textfield
          multiline
          rows={3}
          maxLength={5000}
          label={t('actions.form.outcome')}
          description={t('actions.form.outcomeHint')}
          value={draft.outcome}
          error={problems.includes('outcome') ? t('actions.form.outcomeMissing') : undefined}
          onChange={(event) => setDraft({ ...draft, outcome: event.target.value })}
        />
      )}
      {needsOutcome(draft.status) && (
        <Fieldset>
          <Fieldset.Legend>{tp('action.kind')}</Fieldset.Legend>
          {(['measured', 'reasoned'] as const)
            .filter((kind) => kind === 'reasoned' || (action.measureQuestion !== null && draft.status === 'done'))
            .map((kind) => (
              <Radio
                key={kind}
                name={name}
                value={kind}
                label={tp(`action.kind_${kind}`)}
                checked={draft.outcomeKind === kind}
                onChange={() => setDraft({ ...draft, outcomeKind: kind })}
              />
            ))}
        </Fieldset>
      )}
      {change.isError && <ErrorMessage error={change.error} />}
      <div className="buttons">
        <Button type="submit" loading={change.isPending}>
          {t('actions.form.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('actions.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
