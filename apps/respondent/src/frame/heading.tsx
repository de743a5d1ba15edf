import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

/** Where the title goes when the page is made on a server, which has no tab. */
export const TitleSink = createContext<((title: string) => void) | undefined>(undefined);

// The first page that is opened reads itself; focus moves only when a page takes the place of another.
let pagesShown = 0;

/**
 * The one h1 of a page, and its title in the browser's tab. When the page takes another's place, focus moves here: a
 * screen reader starts with it and the keyboard goes on from it. Give each page its own `key`.
 */
export function Heading(props: {
  title: string;
  /** True when something on the page, such as an error summary, takes the focus that the heading would have had. */
  focusIsTaken?: boolean;
  children: ReactNode;
}) {
  const { title, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const focusIsTaken = useRef(props.focusIsTaken);

  useContext(TitleSink)?.(title);
  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    pagesShown += 1;
    if (pagesShown === 1) return;
    window.scrollTo(0, 0);
    if (!focusIsTaken.current) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1 className="ds-heading page-heading" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
