import { useTranslation } from 'react-i18next';

/** Where a figure would have been: the same field and words whether 0 or 4 stand behind it. */
export function HiddenField() {
  const { t } = useTranslation('results');
  return <span className="hidden-field">{t('results.hidden')}</span>;
}
