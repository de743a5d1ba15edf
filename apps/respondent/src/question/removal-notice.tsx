import { type ReactNode, useEffect, useState } from 'react';
import { useIsPlain } from '../plain/plain-form.tsx';

interface Props {
  text: string;
  /** The item that may be quoted, where it may. */
  quote?: string | undefined;
}

type Notice = (props: Props) => ReactNode;

/** Put here by the server, whose pages without scripts can fetch nothing later. */
export const notice: { onServer?: Notice } = {};

/** Shorter texts hold no identifier. */
const SHORTEST = 3;

/** What is said and asked beside a comment. It is fetched when the first one is written. */
export function RemovalNotice(props: Props) {
  const plain = useIsPlain();
  const [Notice, setNotice] = useState<Notice | undefined>(() => (plain ? notice.onServer : undefined));
  const written = props.text.trim().length >= SHORTEST;
  useEffect(() => {
    if (written)
      import('./written/written-notice.tsx').then(
        (loaded) => setNotice(() => loaded.WrittenNotice),
        () => undefined,
      );
  }, [written]);
  return Notice && <Notice {...props} />;
}
