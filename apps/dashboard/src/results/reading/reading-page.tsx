import '../results.css';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRouteQuery } from '../../app/api.ts';
import { Empty } from '../../app/empty.tsx';
import { ErrorMessage } from '../../app/error-message.tsx';
import { Loading } from '../../app/loading.tsx';
import { Page } from '../../app/page.tsx';
import { useLanguage } from '../../app/use-language.ts';
import type { ReachableUnit } from '../unit-choice/reachable-units.ts';
import { UnitSelect } from '../unit-choice/unit-select.tsx';
import { useUnitChoice } from '../unit-choice/use-unit-choice.ts';
import { SurveyNav } from './survey-nav.tsx';

interface Props {
  title: string;
  lead: ReactNode;
  children: (about: { survey: SurveyView; unit: ReachableUnit }) => ReactNode;
}

/** A page that reads one survey in one unit: which survey, which unit, and the ways to its other sides. */
export function ReadingPage({ title, lead, children }: Props) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { surveyId = '' } = useParams();
  const units = useUnitChoice();
  const survey = useRouteQuery(contract.surveys.get, { params: { surveyId } });
  const error = survey.error ?? units.error;
  return (
    <Page
      title={title}
      width="wide"
      lead={
        <>
          {survey.data && <p className="survey-name">{textIn(survey.data.title, language)}</p>}
          <p>{lead}</p>
        </>
      }
      above={<SurveyNav surveyId={surveyId} />}
      tools={<UnitSelect units={units} />}
    >
      {error && <ErrorMessage error={error} onRetry={() => survey.refetch()} />}
      {!error && (survey.isPending || units.isPending) && <Loading />}
      {survey.data && !units.isPending && !units.chosen && <Empty text={t('results.unitNone')} />}
      {survey.data && units.chosen && children({ survey: survey.data, unit: units.chosen })}
    </Page>
  );
}
