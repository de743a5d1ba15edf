/** Longest wait for the browser to go back, in milliseconds. */
const PATIENCE = 500;

/**
 * Takes away what a person may have left outside the page's memory: steps in the browser's history, what a form remembers, a voice
 * that is still reading. The memory itself goes with the pages.
 */
export async function wipe(): Promise<void> {
  sessionStorage.clear();
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const place = placeOf(history.state);
  if (place > 0) {
    await new Promise<void>((done) => {
      window.addEventListener('popstate', () => done(), { once: true });
      setTimeout(done, PATIENCE);
      history.go(-place);
    });
  }
  // What Forward could lead to ends with a step of nobody's.
  history.pushState({ place: 0 }, '');
}

function placeOf(state: unknown): number {
  const place = typeof state === 'object' && state !== null && 'place' in state ? state.place : undefined;
  return typeof place === 'number' ? place : 0;
}
