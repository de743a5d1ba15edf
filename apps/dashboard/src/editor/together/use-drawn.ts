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
    const stop = desk.subscribe((told) => {
      if (told === 'at-once') return draw();
      clearTimeout(waiting);
      waiting = setTimeout(() => startTransition(draw), REST);
    });
    draw();
    // Drawn before what follows is heard by what it is meant for: help that fills in for somebody leaves one field and writes in the
    // next without a pause, and what the next one writes would hold the older words of the first.
    const drawNow = () => {
      if (waiting !== undefined) flushSync(draw);
    };
    // A click also comes without a pointer and without leaving the field: from help that reads the screen.
    const drawBeforeClick = ({ target }: Event) => {
      if (waiting !== undefined) keepingTheTick(target, drawNow);
    };
    document.addEventListener('focusout', drawNow, { capture: true });
    document.addEventListener('click', drawBeforeClick, { capture: true });
    return () => {
      stop();
      clearTimeout(waiting);
      document.removeEventListener('focusout', drawNow, { capture: true });
      document.removeEventListener('click', drawBeforeClick, { capture: true });
    };
  }, [desk]);
  return drawn;
}

const setTick = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')?.set;

/**
 * The browser ticks a box before its click is heard, and drawing would put the tick back unheard. Not set on the box itself: React
 * notes what is set there as its own, and would hear no change.
 */
function keepingTheTick(target: EventTarget | null, draw: () => void): void {
  const box =
    target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio') ? target : null;
  const ticked = box?.checked;
  draw();
  if (box && box.checked !== ticked) setTick?.call(box, ticked);
}
