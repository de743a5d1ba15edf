import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}

type Say = (text: string, undo?: () => void) => void;

const SayContext = createContext<Say>(() => {});

/** Says in words what just happened, and offers to undo it where that can be done. `say(text, undo)` */
export function useSay(): Say {
  return useContext(SayContext);
}

let lastId = 0;
const SHOWN_FOR_MS = 8_000;

/**
 * Holds the messages and one live region. A message with "undo" stays until it is closed or the next one comes, since a
 * time limit on undoing would be a time limit on reading (WCAG 2.2.1).
 */
export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (text, undo) => {
      lastId += 1;
      const id = lastId;
      setToasts([undo ? { id, text, undo } : { id, text }]);
      if (!undo) setTimeout(() => close(id), SHOWN_FOR_MS);
    },
    [close],
  );
  return (
    <SayContext value={useMemo(() => say, [say])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div className="toast" key={toast.id}>
            <span>{toast.text}</span>
            {toast.undo && (
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => {
                  close(toast.id);
                  toast.undo?.();
                }}
              >
                {t('toast.undo')}
              </Button>
            )}
            <Button
              icon
              variant="tertiary"
              data-size="sm"
              aria-label={t('toast.close')}
              onClick={() => close(toast.id)}
            >
              <XMarkIcon aria-hidden />
            </Button>
          </div>
        ))}
      </div>
    </SayContext>
  );
}
