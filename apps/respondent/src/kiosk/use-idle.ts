import { useCallback, useEffect, useRef, useState } from 'react';
import { type IdleStep, idleStep } from './idle.ts';

const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;
/** On their way down: a tick goes no further than to its own question. */
const PASSING = { passive: true, capture: true };
const LOOK_MS = 500;

/** Watches whether anybody is at the tablet. `onOver` is called once when nobody has said that they are. */
export function useIdle(idleSeconds: number, onOver: () => void) {
  const touchedAt = useRef<number>(undefined);
  const [step, setStep] = useState<IdleStep>({ kind: 'calm' });
  const over = useRef(onOver);
  over.current = onOver;
  const isAsking = useRef(false);

  const show = useCallback((next: IdleStep) => {
    isAsking.current = next.kind === 'warn';
    setStep((before) => (before.kind === 'calm' && next.kind === 'calm' ? before : next));
  }, []);
  const calm = useCallback(() => {
    touchedAt.current = undefined;
    show({ kind: 'calm' });
  }, [show]);
  const stay = useCallback(() => {
    touchedAt.current = Date.now();
    show({ kind: 'calm' });
  }, [show]);

  useEffect(() => {
    const touch = () => {
      // The question has its own buttons, and one of them begins anew.
      if (!isAsking.current) touchedAt.current = Date.now();
    };
    for (const name of TOUCHES) window.addEventListener(name, touch, PASSING);
    const look = setInterval(() => {
      const next = idleStep(touchedAt.current, Date.now(), idleSeconds);
      if (next.kind !== 'over') return show(next);
      calm();
      over.current();
    }, LOOK_MS);
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch, PASSING);
      clearInterval(look);
    };
  }, [idleSeconds, show, calm]);

  return { step, stay, calm, touched: useCallback(() => touchedAt.current !== undefined, []) };
}
