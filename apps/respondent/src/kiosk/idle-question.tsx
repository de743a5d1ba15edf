import type { TellKiosk } from './kiosk-texts.ts';
import { Modal } from './modal.tsx';

/** Asks whether anybody is there, before all that was answered is deleted. */
export function IdleQuestion(props: { tell: TellKiosk; secondsLeft: number; onStay: () => void; onAnew: () => void }) {
  const { tell, secondsLeft, onStay, onAnew } = props;
  return (
    <Modal role="alertdialog" title={tell('idle.title')} onClose={onStay}>
      <p>{tell('idle.what', { seconds: secondsLeft })}</p>
      <div className="go-on-row">
        <button type="button" className="ds-button" onClick={onStay}>
          {tell('idle.here')}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={onAnew}>
          {tell('idle.again')}
        </button>
      </div>
    </Modal>
  );
}
