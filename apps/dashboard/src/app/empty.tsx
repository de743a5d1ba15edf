import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** Nothing here yet: says what will be, and what to do first. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Paragraph>{text}</Paragraph>
      {children}
    </div>
  );
}
