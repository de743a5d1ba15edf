import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ActionBasis, contract, type PictureView } from '@medvirk/api-contract';
import type { SentenceLabels } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteMutation } from '../app/api.ts';
import { ErrorMessage } from '../app/error-message.tsx';
import { useSay } from '../app/toasts.tsx';
import { useLanguage } from '../app/use-language.ts';
import { focusFirstInvalid } from '../results/focus/focus-first-invalid.ts';
import { BasisChoice } from './action-basis.tsx';
import { ActionFields } from './action-fields.tsx';
import { actionProblems } from './action-problems.ts';
import { SHOW_ACTIONS } from './change-action.tsx';

const EMPTY = { title: '', description: '', owner: '', dueOn: '' };

/** Sets an action for the theme, and names the question that will show whether it works. */
export function AddAction({ view, labels, onDone }: { view: PictureView; labels: SentenceLabels; onDone: () => void }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const say = useSay();
  const measures = view.questions.filter(({ type, lens }) => type === 'scale' && lens === 'now');
  const [values, setValues] = useState(EMPTY);
  const [measure, setMeasure] = useState(measures[0]?.code ?? '');
  const [basis, setBasis] = useState<ActionBasis[]>([]);
  const [tried, setTried] = useState(false);
  const asDraft = { ...values, status: 'planned' as const, outcome: '' };
  const add = useRouteMutation(contract.improvement.addAction, {
    outdates: SHOW_ACTIONS,
    onSuccess: () => {
      say(t('actions.added'));
      onDone();
    },
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (actionProblems(asDraft).length > 0) return focusFirstInvalid(event.currentTarget);
    add.mutate({
      body: {
        ...values,
        theme: view.picture.theme,
        unitId: view.unit.id,
        surveyId: view.survey.id,
        measureQuestion: measure || null,
        basis,
      },
    });
  };
  return (
    <form className="card inset-form" onSubmit={save} noValidate aria-label={t('actions.add')}>
      <ActionFields
        values={values}
        problems={tried ? actionProblems(asDraft) : []}
        onChange={(changed) => setValues({ ...values, ...changed })}
      />
      <Field>
        <Label>{t('actions.form.measure')}</Label>
        <Select value={measure} onChange={(event) => setMeasure(event.target.value)}>
          <Select.Option value="">{t('actions.form.noMeasure')}</Select.Option>
          {measures.map(({ code, texts }) => (
            <Select.Option key={code} value={code}>
              {textIn(texts, language)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <BasisChoice view={view} labels={labels} basis={basis} onChange={setBasis} />
      {add.isError && <ErrorMessage error={add.error} />}
      <div className="buttons">
        <Button type="submit" loading={add.isPending}>
          {t('actions.form.save')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('actions.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
