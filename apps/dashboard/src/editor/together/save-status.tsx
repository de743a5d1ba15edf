import { Button } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, ClockIcon, CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../app/error-text.ts';
import type { WritingDesk } from './writing-desk.ts';

const ICONS = {
  saved: CheckmarkCircleIcon,
  waiting: ClockIcon,
  sending: ClockIcon,
  'no-connection': CloudSlashIcon,
  refused: ExclamationmarkTriangleIcon,
} as const;

/** Says honestly what is saved and what is not. Only trouble is read aloud; "saved" after each word would be noise. */
export function SaveStatus({ desk }: { desk: WritingDesk }) {
  const { t } = useTranslation();
  // Straight from the desk: "saved" must not stand there for a moment longer than it is true.
  const phase = useSyncExternalStore(desk.subscribe, () => desk.snapshot().phase);
  const code = useSyncExternalStore(desk.subscribe, () => desk.snapshot().code);
  const Icon = ICONS[phase];
  const trouble = phase === 'no-connection' || phase === 'refused';
  return (
    <div className="save-status" data-trouble={trouble}>
      <Icon aria-hidden />
      <span role={trouble ? 'alert' : undefined}>
        {t(`saving.${phase}`)}
        {phase === 'refused' && code && ` ${t(errorText({ code }))}`}
      </span>
      {(phase === 'no-connection' || phase === 'refused') && (
        <Button variant="tertiary" data-size="sm" onClick={() => void desk.save()}>
          {t('error.retry')}
        </Button>
      )}
    </div>
  );
}
