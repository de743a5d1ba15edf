import { useEffect } from 'react';

/** Has the browser ask before answers are lost: they are nowhere but on this page. */
export function useWarnBeforeLoss(somethingToLose: boolean): void {
  useEffect(() => {
    if (!somethingToLose) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [somethingToLose]);
}
