import { useEffect, useRef, useState } from 'react';

/** How often, at most, a live region speaks. Counts that come every few seconds would otherwise drown all else. */
const QUIET_FOR_MS = 30_000;

/** A text for a live region: follows what it is given, but changes at most once in half a minute, and is silent at first. */
export function useCalmText(text: string, quietForMs = QUIET_FOR_MS): string {
  const first = useRef(text);
  const [said, setSaid] = useState('');
  const lastAt = useRef(0);
  useEffect(() => {
    if (text === first.current || text === said) return;
    const wait = Math.max(0, lastAt.current + quietForMs - Date.now());
    const timer = setTimeout(() => {
      lastAt.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said, quietForMs]);
  return said;
}
