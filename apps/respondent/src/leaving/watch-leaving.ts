import { placeOnPage } from './place-on-page.ts';

/**
 * When the page is put away before the answers are sent, tells at which question that was: one code, for a sum, and nothing of who or
 * what was answered. Whoever comes back takes it back. Phones end a page that was put away without a word, so this is the last chance.
 */
export function watchLeaving(): void {
  const link = /^\/s\/([a-z0-9]+)$/i.exec(location.pathname)?.[1];
  if (link === undefined) return;
  let told: string | undefined;
  const tell = (question: string, back: boolean) =>
    void fetch(`/api/answer/${link}/left`, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Goes on after the page has gone.
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question, back }),
    }).catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      told = placeOnPage(document);
      if (told !== undefined) tell(told, false);
    } else if (told !== undefined) {
      tell(told, true);
      told = undefined;
    }
  });
}
