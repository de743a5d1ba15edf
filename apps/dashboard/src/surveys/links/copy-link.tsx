import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/toasts.tsx';

/** Copies a unit's link. Tells when the browser refuses, since the link stands beside it to be copied by hand. */
export function CopyLink({ link, unit }: { link: string; unit: string }) {
  const { t } = useTranslation('results');
  const say = useSay();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(t('survey.copied', { unit }));
    } catch {
      say(t('survey.copyFailed'));
    }
  };
  return (
    <Button variant="secondary" onClick={copy} aria-label={`${t('survey.copy')}: ${unit}`}>
      {t('survey.copy')}
    </Button>
  );
}
