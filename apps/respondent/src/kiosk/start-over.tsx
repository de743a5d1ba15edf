import { useState } from 'react';
import { useKioskTexts } from './kiosk-texts.ts';
import { Modal } from './modal.tsx';

/** For who leaves before they are done, or finds somebody else's answers on the screen. Asked once more: it can't be undone. */
export function StartOver({ onAnew }: { onAnew: () => void }) {
  const tell = useKioskTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        onClick={() => setAsking(true)}
      >
        {tell('start-over')}
      </button>
      {isAsking && (
        <Modal role="alertdialog" title={tell('start-over.title')} onClose={() => setAsking(false)}>
          <p>{tell('start-over.what')}</p>
          <div className="go-on-row">
            <button type="button" className="ds-button" onClick={onAnew}>
              {tell('start-over')}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => setAsking(false)}>
              {tell('start-over.back')}
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}
