import './plan.css';
import { Heading } from '@digdir/designsystemet-react';
import { contract, type PlanView, type SurveyView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useRouteQuery } from '../../app/api.ts';
import { sayDate } from '../../app/dates.ts';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { useLanguage } from '../../app/use-language.ts';
import { NeededAnswers } from './needed-answers.tsx';
import { PlanForm } from './plan-form.tsx';

/** What is thought through before people are asked: written while the survey is a draft, read afterwards. */
export function SurveyPlan({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('questionnaire');
  const view = useRouteQuery(contract.planning.get, { params: { surveyId: survey.id } });
  return (
    <section className="card" aria-labelledby="survey-plan">
      <Heading level={2} data-size="xs" id="survey-plan">
        {t('plan.title')}
      </Heading>
      {view.isPending && <Loading />}
      {view.isError && <ErrorMessage error={view.error} onRetry={() => view.refetch()} />}
      {view.data?.mayEdit && <PlanForm key={view.data.saved?.at} surveyId={survey.id} view={view.data} />}
      {view.data && !view.data.mayEdit && <ReadPlan view={view.data} />}
    </section>
  );
}

function ReadPlan({ view: { plan, saved } }: { view: PlanView }) {
  const { t } = useTranslation('questionnaire');
  const language = useLanguage();
  if (!saved) return <p className="subtle">{t('plan.none')}</p>;
  const facts = [
    ['aim', plan.aim],
    ['who', plan.who],
    ['pilotNote', plan.pilotNote],
    ['use', plan.use],
    ['useOn', plan.useOn && sayDate(plan.useOn, language, new Date())],
  ] as const;
  return (
    <>
      <dl className="plan-facts">
        {facts.map(([field, value]) => (
          <div key={field}>
            <dt>{t(`plan.field.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <NeededAnswers plan={plan} />
      <p className="small subtle">
        {t('plan.savedBy', { name: saved.by, date: sayDate(saved.at, language, new Date()) })}
      </p>
    </>
  );
}
