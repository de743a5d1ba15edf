import { Button } from '@digdir/designsystemet-react';
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { WritingDesk } from './writing-desk.ts';

/** Takes back, and again: there with the first letter, whether the rest of the page shows it yet or not. */
export function UndoTools({ desk }: { desk: WritingDesk }) {
  const { t } = useTranslation();
  const canUndo = useSyncExternalStore(desk.subscribe, () => desk.snapshot().done.length > 0);
  const canRedo = useSyncExternalStore(desk.subscribe, () => desk.snapshot().undone.length > 0);
  return (
    <div className="buttons">
      <Button variant="tertiary" disabled={!canUndo} onClick={() => desk.undo()}>
        <ArrowUndoIcon aria-hidden />
        {t('toast.undo')}
      </Button>
      <Button variant="tertiary" disabled={!canRedo} onClick={() => desk.redo()}>
        <ArrowRedoIcon aria-hidden />
        {t('editor.redo')}
      </Button>
    </div>
  );
}
