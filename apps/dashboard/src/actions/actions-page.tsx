import { useTranslation } from 'react-i18next';

export default function ActionsPage() {
  const { t } = useTranslation('results');
  return <h1>{t('actions.title')}</h1>;
}
