import { Details } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';

interface Props {
  title: ReactNode;
  /** What is in use of it, said beside the title. */
  note?: string | undefined;
  startsOpen?: boolean;
  className?: string;
  children: ReactNode;
}

/** What few need, folded away: what is inside is made when it is opened, so that it costs nothing with each letter before. */
export function Folded({ title, note, startsOpen = false, className = 'stack', children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <Details className="option-more" open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>
        {title}
        {note && <span className="subtle"> {note}</span>}
      </Details.Summary>
      <Details.Content className={className}>{open && children}</Details.Content>
    </Details>
  );
}
