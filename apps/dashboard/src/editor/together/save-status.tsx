import { Button } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, ClockIcon, CloudSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../app/error-text.ts';
import type { DeskState } from './writing-desk.ts';

const ICONS = {
  saved: CheckmarkCircleIcon,
  waiting: ClockIcon,
  sending: ClockIcon,
  'no-connection': CloudSlashIcon,
  refused: ExclamationmarkTriangleIcon,
} as const;

/** Says honestly what is saved and what is not. Only trouble is read aloud; "saved" after each word would be noise. */
export function SaveStatus({ state, onRetry }: { state: Pick<DeskState, 'phase' | 'code'>; onRetry: () => void }) {
  const { t } = useTranslation();
  const Icon = ICONS[state.phase];
  const trouble = state.phase === 'no-connection' || state.phase === 'refused';
  return (
    <div className="save-status" data-trouble={trouble}>
      <Icon aria-hidden />
      <span role={trouble ? 'alert' : undefined}>
        {t(`saving.${state.phase}`)}
        {state.phase === 'refused' && state.code && ` ${t(errorText({ code: state.code }))}`}
      </span>
      {(state.phase === 'no-connection' || state.phase === 'refused') && (
        <Button variant="tertiary" data-size="sm" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </div>
  );
}
