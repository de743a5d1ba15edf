import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

interface Props {
  /** The one h1, and the document's title. */
  title: string;
  /** A line under the title: where it belongs, or what to do here. */
  lead?: ReactNode;
  /** Buttons and links beside the title. */
  tools?: ReactNode;
  /** What stands above the title: usually a way back. */
  above?: ReactNode;
  /** `wide` for screens with columns; text screens keep a comfortable line length. */
  width?: 'text' | 'wide';
  children: ReactNode;
}

/** A screen: moves focus to its h1 when it is walked to, so that it is read out and Tab goes on from there. */
export function Page({ title, lead, tools, above, width = 'text', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const walkedTo = useNavigationType() !== 'POP' || key !== 'default';

  useEffect(() => {
    document.title = `${title} - Medvirk`;
  }, [title]);

  const arrive = useEffectEvent(() => {
    if (walkedTo) heading.current?.focus();
  });
  // A new path is a new page, also when the same component shows it; a changed search is the same page.
  useEffect(() => arrive(), [pathname]);

  return (
    <div className={`page page-${width}`}>
      {above && <div className="page-above">{above}</div>}
      <div className="page-head">
        <div className="page-title">
          <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {tools && <div className="page-tools">{tools}</div>}
      </div>
      {children}
    </div>
  );
}
