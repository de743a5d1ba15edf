/** Longest wait for the browser to go back, in milliseconds. */
const PATIENCE = 500;
/** Entries that are gone back over at most: more than anybody walks. */
const MOST = 200;

/**
 * Takes the code out of the address, and out of every step that Back could lead to: on a shared device somebody else may press it. The
 * first step loses its fragment, and all later ones go with a new step; the page meanwhile hears nothing of the walk.
 */
export async function forgetCode(): Promise<void> {
  for (let walked = 0; walked < MOST; walked += 1) {
    const place = placeOf(history.state);
    if (place === 0) break;
    // An entry without a place is a jump within the page.
    await goBack(place ?? 1);
  }
  history.replaceState({ place: 0 }, '', location.pathname);
  history.pushState({ place: 0 }, '');
}

async function goBack(steps: number): Promise<void> {
  await new Promise<void>((done) => {
    const late = setTimeout(arrived, PATIENCE);
    function arrived(event?: Event): void {
      event?.stopImmediatePropagation();
      clearTimeout(late);
      window.removeEventListener('popstate', arrived, true);
      done();
    }
    window.addEventListener('popstate', arrived, true);
    history.go(-steps);
  });
}

function placeOf(state: unknown): number | undefined {
  const place = typeof state === 'object' && state !== null && 'place' in state ? state.place : undefined;
  return typeof place === 'number' ? place : undefined;
}
