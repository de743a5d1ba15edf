import { useTranslation } from 'react-i18next';

export default function CommentsPage() {
  const { t } = useTranslation('results');
  return <h1>{t('comments.title')}</h1>;
}
