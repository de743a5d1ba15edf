import { Spinner } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/** Something is on its way. Says so in words after the picture, for those who do not see it turn. */
export function Loading({ wholePage = false }: { wholePage?: boolean }) {
  const { t } = useTranslation();
  const content = (
    <div className="loading" role="status">
      <Spinner aria-hidden data-size="md" aria-label={t('state.loading')} />
      <span>{t('state.loading')}</span>
    </div>
  );
  return wholePage ? <main className="whole-page">{content}</main> : content;
}
