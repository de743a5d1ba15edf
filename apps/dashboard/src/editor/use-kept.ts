import { useRef } from 'react';

/** The value that was there before, for as long as the new one says the same: what hangs on it is not drawn anew. Plain JSON only. */
export function useKept<T>(value: T): T {
  const kept = useRef({ value, told: undefined as string | undefined });
  if (kept.current.value === value) return value;
  const told = JSON.stringify(value);
  kept.current.told ??= JSON.stringify(kept.current.value);
  if (kept.current.told !== told) kept.current = { value, told };
  return kept.current.value;
}
