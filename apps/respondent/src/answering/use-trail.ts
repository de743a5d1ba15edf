import { useCallback, useEffect, useState } from 'react';

/** The steps a person has walked, and where they stand; `go` is a step forward, `back` what the browser's Back does. */
export interface Trail<Step> {
  step: Step;
  go: (step: Step) => void;
  back: () => void;
  /** Forgets all steps: whatever Back or Forward asks for afterwards, `last` is what is shown. */
  end: (last: Step) => void;
}

interface Walked<Step> {
  steps: readonly Step[];
  place: number;
}

/**
 * Steps as entries of the browser's history, so that Back works, with the address unchanged. An entry holds only its
 * number: which sections somebody met can depend on what they answered, so the steps themselves stay in memory.
 */
export function useTrail<Step>(first: Step): Trail<Step> {
  const [walked, setWalked] = useState<Walked<Step>>({ steps: [first], place: 0 });

  useEffect(() => {
    history.replaceState({ place: 0 }, '');
    const onMove = (event: PopStateEvent) => {
      const asked = placeOf(event.state);
      // An entry without a number is none of ours: the skip link's jump to #main.
      if (asked === undefined) return;
      setWalked((now) => ({ ...now, place: Math.min(Math.max(asked, 0), now.steps.length - 1) }));
    };
    window.addEventListener('popstate', onMove);
    return () => window.removeEventListener('popstate', onMove);
  }, []);

  const go = useCallback(
    (step: Step) => {
      const place = walked.place + 1;
      history.pushState({ place }, '');
      setWalked({ steps: [...walked.steps.slice(0, place), step], place });
    },
    [walked],
  );
  const back = useCallback(() => history.back(), []);
  const end = useCallback((last: Step) => setWalked({ steps: [last], place: 0 }), []);

  return { step: walked.steps[walked.place] ?? first, go, back, end };
}

function placeOf(state: unknown): number | undefined {
  const place = typeof state === 'object' && state !== null && 'place' in state ? state.place : undefined;
  return typeof place === 'number' ? place : undefined;
}
