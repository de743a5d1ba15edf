import type { KioskStart } from '@medvirk/api-contract';
import { mediaAddress } from '../question/media/media-address.ts';
import { assetsIn } from './assets-in.ts';

/** Beside what `keep-pages.js` keeps: the survey as it was fetched last, and its pictures and sounds. */
const [CACHE, PLACE] = ['medvirk-kiosk-start', '/kiosk/start'] as const;
/** How long a tablet may go on without having asked, in milliseconds: over a long weekend without network, not for ever. */
const KEPT_MS = 7 * 86_400_000;

/**
 * Keeps what the tablet was given, so that it can be switched on without network: questions, the tablet's own set-up, no answer.
 * A tablet that can keep nothing works as long as it is on.
 */
export async function keepStart(start: KioskStart): Promise<void> {
  if (!('caches' in window) || !('serviceWorker' in navigator)) return;
  try {
    const kept = await caches.open(CACHE);
    await kept.put(PLACE, Response.json({ at: Date.now(), start }));
    await navigator.serviceWorker.register('/respondent/kiosk/keep-pages.js', { scope: '/kiosk' });
    const addresses = assetsIn(start.invitation.content).map(mediaAddress);
    const known = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname));
    await Promise.allSettled(
      addresses
        .filter((address) => !known.has(address))
        .map((address) => kept.add(new Request(address, { credentials: 'omit' }))),
    );
  } catch {
    // No room, or not allowed.
  }
}

/** What was kept, where it is fresh enough and the survey should still be open. @param now in milliseconds since 1970 */
export async function keptStart(now = Date.now()): Promise<KioskStart | undefined> {
  try {
    const found = await caches.match(PLACE, { cacheName: CACHE });
    if (!found) return undefined;
    const { at, start }: { at: number; start: KioskStart } = await found.json();
    const { closesOn, open } = start.invitation;
    const today = new Date(now).toLocaleDateString('sv-SE');
    const isFresh = at <= now && now - at < KEPT_MS;
    return isFresh && open && (closesOn === null || today <= closesOn) ? start : undefined;
  } catch {
    return undefined;
  }
}

/** When the tablet is shut out, or has left the survey: it must not be possible to begin again without asking. */
export async function forgetStart(): Promise<void> {
  try {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('medvirk-kiosk-')).map((name) => caches.delete(name)));
    const kept = await navigator.serviceWorker.getRegistration('/kiosk');
    await kept?.unregister();
  } catch {
    // Nothing was kept.
  }
}
