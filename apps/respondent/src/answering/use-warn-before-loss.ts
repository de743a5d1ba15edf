import { useEffect } from 'react';

/**
 * Has the browser ask before answers are lost: they are nowhere but on this page.
 * @param isToLose asked when the page is about to be left, since the last answer may be a moment old
 */
export function useWarnBeforeLoss(isToLose: () => boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => isToLose() && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });
}
