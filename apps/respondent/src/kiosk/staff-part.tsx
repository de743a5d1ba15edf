import type { KioskStart } from '@medvirk/api-contract';
import { type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import { useSpeech } from '../texts/speech.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import { Modal } from './modal.tsx';
import { isPin, pinGuard } from './pin.ts';
import type { WaitingLine } from './waiting-line.ts';

// For the tablet, not for a person: closing the dialogue gives no new tries.
const guard = pinGuard(Date.now);

interface Props {
  start: KioskStart;
  line: WaitingLine;
  onLeave: () => void;
}

/** What only staff see: how many responses were sent and how many wait, and the way out. Behind the PIN. */
export function StaffPart(props: Props) {
  const tell = useKioskTexts();
  const [isOpen, setOpen] = useState(false);
  const [isIn, setIn] = useState(false);
  const close = () => {
    setOpen(false);
    setIn(false);
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {tell('staff.open')}
      </button>
      {isOpen && (
        <Modal role="dialog" title={tell('staff.title')} onClose={close}>
          {isIn ? <Panel {...props} /> : <PinForm start={props.start} onRight={() => setIn(true)} />}
          <div className="go-on-row">
            <button type="button" className="ds-button" data-variant="secondary" onClick={close}>
              {tell('staff.close')}
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}

function PinForm({ start, onRight }: { start: KioskStart; onRight: () => void }) {
  const tell = useKioskTexts();
  const id = useId();
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState('');
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const seconds = guard.waits();
    if (seconds > 0) return setProblem(tell('staff.wait', { seconds }));
    const isRight = await isPin(pin, start.pin);
    guard.note(isRight);
    setPin('');
    if (isRight) onRight();
    else setProblem(tell('staff.wrong'));
  };
  return (
    <form onSubmit={look} className="kiosk-pin" autoComplete="off">
      <label className="ds-label" htmlFor={id}>
        {tell('staff.pin')}
      </label>
      <input
        id={id}
        className="ds-input"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={pin}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setPin(event.target.value)}
      />
      <p id={`${id}-problem`} role="alert" className="kiosk-problem">
        {problem}
      </p>
      <button type="submit" className="ds-button">
        {tell('staff.go')}
      </button>
    </form>
  );
}

function Panel({ start, line, onLeave }: Props) {
  const tell = useKioskTexts();
  const { words } = useSpeech();
  const { sent, waiting, refused } = useSyncExternalStore(line.subscribe, line.now);
  const { name, invitation } = start;
  return (
    <>
      <p>{tell('staff.where', { name, title: words(invitation.title), unit: invitation.unit.name })}</p>
      <div role="status">
        <ul className="kiosk-counts">
          <li>{tell('staff.sent', { count: sent })}</li>
          <li>{tell('staff.waiting', { count: waiting })}</li>
          {refused > 0 && <li>{tell('staff.refused', { count: refused })}</li>}
        </ul>
      </div>
      {waiting > 0 && <p>{tell('staff.leave-waiting', { count: waiting })}</p>}
      <div className="go-on-row">
        {waiting > 0 && (
          <button type="button" className="ds-button" onClick={() => void line.flush()}>
            {tell('staff.send')}
          </button>
        )}
        <button type="button" className="ds-button" data-color="danger" data-variant="secondary" onClick={onLeave}>
          {tell('staff.leave')}
        </button>
      </div>
    </>
  );
}
