import { useTranslation } from 'react-i18next';

export default function SurveyPage() {
  const { t } = useTranslation('results');
  return <h1>{t('survey.title')}</h1>;
}
