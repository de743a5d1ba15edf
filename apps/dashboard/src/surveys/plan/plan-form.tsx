import { Button, Field, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { contract, type PlanView } from '@medvirk/api-contract';
import { planGaps, type SurveyPlan } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../../app/api.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { useSay } from '../../app/toasts.tsx';
import { NeededAnswers } from './needed-answers.tsx';

const HALF_WIDTHS = [0.03, 0.05, 0.075, 0.1, 0.15] as const;

/** The plan's fields. It is saved as it is, finished or not; what it lacks stands above. */
export function PlanForm({ surveyId, view }: { surveyId: string; view: PlanView }) {
  const { t } = useTranslation('questionnaire');
  const say = useSay();
  const [plan, setPlan] = useState<SurveyPlan>(view.plan);
  const gaps = planGaps(plan);
  const save = useRouteMutation(contract.planning.save, {
    outdates: [contract.planning.get],
    onSuccess: () => say(t('plan.saved')),
  });
  const set = (change: Partial<SurveyPlan>) => setPlan((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params: { surveyId }, body: plan });
  };
  const words = (field: 'aim' | 'who' | 'pilotNote' | 'use') => (
    <Textfield
      multiline
      rows={2}
      label={t(`plan.field.${field}`)}
      value={plan[field]}
      maxLength={2000}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="subtle">{t('plan.lead')}</p>
      <p role="status">
        {gaps.length === 0
          ? t('plan.ready')
          : t('plan.missing', { fields: gaps.map((gap) => t(`plan.field.${gap}`)).join(' · ') })}
      </p>
      {words('aim')}
      {words('who')}
      <div className="form-pair">
        <Textfield
          type="number"
          inputMode="numeric"
          min={1}
          label={t('plan.field.people')}
          description={t('plan.optional')}
          value={plan.people ?? ''}
          onChange={(event) => set({ people: wholeIn(event.target.value, 10_000_000) })}
        />
        <Textfield
          type="number"
          inputMode="numeric"
          min={1}
          max={100}
          label={t('plan.field.responseRate')}
          description={t('plan.optional')}
          value={plan.responseRate === null ? '' : Math.round(plan.responseRate * 100)}
          onChange={(event) => {
            const percent = wholeIn(event.target.value, 100);
            set({ responseRate: percent === null ? null : percent / 100 });
          }}
        />
      </div>
      <Field>
        <Label>{t('plan.field.halfWidth')}</Label>
        <Select
          value={plan.halfWidth ?? ''}
          onChange={(event) => set({ halfWidth: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <Select.Option value="">{t('plan.choose')}</Select.Option>
          {HALF_WIDTHS.map((width) => (
            <Select.Option key={width} value={width}>
              {t('plan.halfWidthOption', { points: String(width * 100) })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <NeededAnswers plan={plan} />
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('plan.field.pilot')}</legend>
        <div className="inline-options">
          {(['done', 'not-needed'] as const).map((pilot) => (
            <Radio
              key={pilot}
              name="plan-pilot"
              value={pilot}
              label={t(`plan.pilotAnswer.${pilot}`)}
              checked={plan.pilot === pilot}
              onChange={() => set({ pilot })}
            />
          ))}
        </div>
      </fieldset>
      {words('pilotNote')}
      {words('use')}
      <Textfield
        className="short-field"
        type="date"
        label={t('plan.field.useOn')}
        value={plan.useOn ?? ''}
        onChange={(event) => set({ useOn: event.target.value || null })}
      />
      {save.isError && <ErrorMessage error={save.error} />}
      <div>
        <Button type="submit" variant="secondary" loading={save.isPending}>
          {t('plan.save')}
        </Button>
      </div>
    </form>
  );
}

/** A whole number from 1 to `most`; null for anything else. */
function wholeIn(text: string, most: number): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
}
