import type { InvitationView } from '@medvirk/api-contract';
import { useEffect, useRef } from 'react';
import { Own, useSpeech } from '../texts/speech.tsx';
import type { Sending } from './sending.ts';

/** What became of the sending, in plain words: what is lost, what is kept, and what to do. */
export function SendingMessage({ sending, invitation }: { sending: Sending; invitation: InvitationView }) {
  const { say, words } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const { kind } = sending;
  const failed =
    kind === 'not-sent' || kind === 'refused' || kind === 'closed' || kind === 'link-unknown' ? kind : undefined;
  const isOver = failed === 'closed' || failed === 'link-unknown';
  useEffect(() => {
    if (failed) box.current?.focus();
  }, [failed]);

  return (
    <>
      <p role="status" className={sending.kind === 'waiting' ? 'waiting' : 'ds-sr-only'}>
        {sending.kind === 'sending' && say('review.sending')}
        {sending.kind === 'waiting' && say('sending.waiting')}
      </p>
      {failed && (
        <div className="ds-alert" data-color="warning" ref={box} tabIndex={-1} role="alert">
          <h2 className="ds-heading small-heading">{say(`sending.${failed}`)}</h2>
          <p>{say(`sending.${failed === 'link-unknown' ? 'closed' : failed}.what`)}</p>
          {failed !== 'not-sent' && <p>{invitation.organisation.contact}</p>}
          {isOver && (
            <p>
              <Own>{words(invitation.organisation.complaint)}</Own>
            </p>
          )}
        </div>
      )}
    </>
  );
}
