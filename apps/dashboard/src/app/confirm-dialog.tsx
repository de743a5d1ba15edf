import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  open: boolean;
  title: string;
  /** The verb of what happens: never just "OK". */
  confirm: string;
  /** Marks what can't be undone. */
  danger?: boolean;
  busy?: boolean;
  /** False while something that the dialog asks for is missing. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something that others notice or that can't be undone. */
export function ConfirmDialog(props: Props) {
  const { open, title, confirm, danger = false, busy = false, ready = true, onConfirm, onClose, children } = props;
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} closeButton={t('dialog.close')}>
      {open && (
        <div className="dialog-body">
          <Heading level={2} data-size="xs" id={titleId}>
            {title}
          </Heading>
          <div className="dialog-text">{children}</div>
          <div className="buttons">
            <Button data-color={danger ? 'danger' : undefined} onClick={onConfirm} loading={busy} disabled={!ready}>
              {confirm}
            </Button>
            <Button variant="tertiary" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
