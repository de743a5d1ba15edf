import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives focus back to the button that opened a form when the form closes: the form takes the focus with it when it goes,
 * and whoever uses a keyboard would start again at the top of the page.
 */
export function useFocusBack(open: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return button;
}
