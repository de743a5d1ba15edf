import { useTranslation } from 'react-i18next';

export default function TellBackPage() {
  const { t } = useTranslation('results');
  return <h1>{t('tellBack.title')}</h1>;
}
