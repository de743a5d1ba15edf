import { useTranslation } from 'react-i18next';

export default function PicturePage() {
  const { t } = useTranslation('results');
  return <h1>{t('picture.title')}</h1>;
}
