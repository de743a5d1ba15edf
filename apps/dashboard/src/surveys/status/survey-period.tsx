import type { SurveyView } from '@medvirk/api-contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { dateText, periodText } from '../../results/period/period-text.ts';

/** The days a survey is meant to be open. */
export function SurveyPeriod({ survey }: { survey: Pick<SurveyView, 'opensOn' | 'closesOn'> }) {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (survey.closesOn) return periodText({ from: survey.opensOn, to: survey.closesOn }, language);
  return t('surveys.period.openEnded', { from: dateText(survey.opensOn, language) });
}
