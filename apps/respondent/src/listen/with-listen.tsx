import type { ReactNode } from 'react';
import { useAloud } from './aloud.ts';
import { ListenButton, type Listening } from './listen-button.tsx';

/** A line that can be listened to by itself, with its button beside it. */
export function WithListen({ children, ...listening }: Listening & { children: ReactNode }) {
  const isAloud = useAloud();
  // Somebody has read it: it can be listened to from the start, also where the device has no voice for the language.
  if (!isAloud && !listening.says.some(({ audio }) => audio)) return children;
  return (
    <div className="choice-row">
      {children}
      <ListenButton {...listening} />
    </div>
  );
}
