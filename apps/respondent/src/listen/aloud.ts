import { useSyncExternalStore } from 'react';

let isOffered = false;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Somebody listens: each answer gets a button of its own from now on. Until then these would only be in the way. */
export function offerAloud(): void {
  isOffered = true;
  for (const listener of listeners) listener();
}

/** Whether each answer may be listened to by itself. */
export const useAloud = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isOffered,
    () => false,
  );
