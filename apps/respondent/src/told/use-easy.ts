import { useState } from 'react';

const EASY = 'easy';

/** Whether the page speaks with easy words; kept in the address (`?easy`), so that a link can lead straight to them. */
export function useEasy(): [boolean, (easy: boolean) => void] {
  const [easy, setEasy] = useState(() => new URLSearchParams(location.search).has(EASY));
  const change = (wanted: boolean) => {
    history.replaceState(null, '', wanted ? `${location.pathname}?${EASY}` : location.pathname);
    setEasy(wanted);
    // The page begins anew: whoever listens or reads from the top finds its heading first.
    scrollTo(0, 0);
    requestAnimationFrame(() => {
      const heading = document.querySelector<HTMLElement>('h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    });
  };
  return [easy, change];
}
