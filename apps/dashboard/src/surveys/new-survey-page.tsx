import { useTranslation } from 'react-i18next';

export default function NewSurveyPage() {
  const { t } = useTranslation('results');
  return <h1>{t('newSurvey.title')}</h1>;
}
