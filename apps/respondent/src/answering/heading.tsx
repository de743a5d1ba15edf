import { type ReactNode, useEffect, useRef } from 'react';

// The first page that is opened reads itself; focus moves only when a page takes the place of another.
let pagesShown = 0;

/**
 * The one h1 of a page, and its title in the browser's tab. When the page takes another's place, focus moves here: a
 * screen reader starts with it and the keyboard goes on from it. Give each page its own `key`.
 */
export function Heading({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    pagesShown += 1;
    if (pagesShown === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1 className="ds-heading page-heading" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
