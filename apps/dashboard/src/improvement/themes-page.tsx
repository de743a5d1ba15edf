import { useTranslation } from 'react-i18next';

export default function ThemesPage() {
  const { t } = useTranslation('results');
  return <h1>{t('themes.title')}</h1>;
}
