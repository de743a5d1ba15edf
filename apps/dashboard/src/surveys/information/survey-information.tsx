import type { SurveyInformation } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';

/** What the respondent is told, as the team can read it after the survey is set up. */
export function SurveyInformationView({ information }: { information: SurveyInformation }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (
    <details className="quiet-details">
      <summary>{t('survey.informationTitle')}</summary>
      <div className="stack survey-information">
        <p>{textIn(information.purpose, language)}</p>
        <p>{textIn(information.legalBasis, language)}</p>
        <p>
          {information.controller}. {information.contact}
        </p>
        {information.helpLines && <p>{textIn(information.helpLines, language)}</p>}
        <p>{t('survey.retention', { count: information.retentionMonths })}</p>
      </div>
    </details>
  );
}
