import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A dialogue that takes the keyboard until it is closed (the browser's own, so that nothing behind it can be reached). */
export function Modal(props: {
  role: 'dialog' | 'alertdialog';
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      role={props.role}
      className="kiosk-dialog"
      aria-labelledby={id}
      aria-describedby={`${id}-what`}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 className="ds-heading small-heading" id={id}>
        {props.title}
      </h2>
      <div id={`${id}-what`}>{props.children}</div>
    </dialog>
  );
}
