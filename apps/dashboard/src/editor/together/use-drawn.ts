import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DeskState, WritingDesk } from './writing-desk.ts';

/** Milliseconds without a letter until the page follows what is typed. */
const REST = 400;

/**
 * What the page is drawn from. A letter stands in its field at once and on the desk at once (undo, saving, what is kept on the
 * device); all else follows when nobody has typed for a moment, and gives way when the next letter comes. Whoever leaves the field,
 * undoes or saves sees everything at once, so that nobody acts on older words.
 */
export function useDrawn(desk: WritingDesk): DeskState {
  const [drawn, setDrawn] = useState(desk.snapshot);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      clearTimeout(waiting);
      waiting = undefined;
      setDrawn(desk.snapshot());
    };
    const drawIfWaiting = () => {
      if (waiting !== undefined) draw();
    };
    const stop = desk.subscribe((told) => {
      if (told === 'at-once') return draw();
      clearTimeout(waiting);
      waiting = setTimeout(() => startTransition(draw), REST);
    });
    draw();
    // A click also comes without a pointer and without leaving the field: from help that reads the screen.
    const drawBeforeClick = () => flushSync(drawIfWaiting);
    // Before what follows is heard by what it is meant for.
    document.addEventListener('focusout', drawIfWaiting, { capture: true });
    document.addEventListener('click', drawBeforeClick, { capture: true });
    return () => {
      stop();
      clearTimeout(waiting);
      document.removeEventListener('focusout', drawIfWaiting, { capture: true });
      document.removeEventListener('click', drawBeforeClick, { capture: true });
    };
  }, [desk]);
  return drawn;
}
