import type { KioskStart, Receipt } from '@medvirk/api-contract';
import { call, type Outcome } from '../api/call.ts';

export const openKiosk = (code: string): Promise<Outcome<KioskStart>> => call('POST', '/api/kiosk', { code });

export const sendSealed = (code: string, sealed: string): Promise<Outcome<Receipt>> =>
  call('POST', '/api/kiosk/responses', { code, sealed });

/** Where a tablet keeps its code: not in the address, where whoever sits at it could read it. */
const PLACE = 'medvirk-kiosk';
const CODE = /^#?([0-9a-hjkmnp-tv-z]{16})$/;

/** The code that came with the address, else the one that the tablet has kept. The address forgets it at once. */
export function takeCode(): string | undefined {
  const came = CODE.exec(location.hash)?.[1];
  if (location.hash) history.replaceState(null, '', location.pathname);
  try {
    if (came) localStorage.setItem(PLACE, came);
    return came ?? CODE.exec(localStorage.getItem(PLACE) ?? '')?.[1];
  } catch {
    return came;
  }
}

export function forgetCode(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // A tablet that lets nothing be stored has nothing to forget.
  }
}
