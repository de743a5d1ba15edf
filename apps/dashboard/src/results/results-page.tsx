import { useTranslation } from 'react-i18next';

export default function ResultsPage() {
  const { t } = useTranslation('results');
  return <h1>{t('results.title')}</h1>;
}
