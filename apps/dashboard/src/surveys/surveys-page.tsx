import { useTranslation } from 'react-i18next';

export default function SurveysPage() {
  const { t } = useTranslation('results');
  return <h1>{t('surveys.title')}</h1>;
}
