import type { ResponseInput } from '@medvirk/api-contract';
import { useRef, useState } from 'react';
import { submitResponse } from '../api/public-api.ts';
import { responseId } from './response-id.ts';
import { sendUntilStored } from './send-until-stored.ts';
import type { Sending } from './sending.ts';

/** Waits so long, or until the device has contact again. */
const wait = (milliseconds: number) =>
  new Promise<unknown>((done) => {
    setTimeout(done, milliseconds);
    addEventListener('online', done, { once: true });
  });

/**
 * Sends the response of this page. It gets its id the first time it is sent and keeps it through every later try, so that
 * it is stored once however often it has to be sent.
 */
export function useSending(
  linkCode: string,
  then: {
    onStored: (stored: { masked: readonly string[]; before: boolean }) => void;
    /** Shows what must be mended; false when there is nothing to show. */
    onNotValid: () => boolean;
  },
): {
  state: Sending;
  send: (response: Omit<ResponseInput, 'id'>) => void;
  /** Tries no more: somebody has gone back to the answers. */
  stop: () => void;
  /** The id that the response has, or will have. */
  id: () => string;
  /** Goes on with a response that was begun before, under the id it had. */
  continueAs: (id: string) => void;
} {
  const [state, setState] = useState<Sending>({ kind: 'not-started' });
  const id = useRef<string>(undefined);
  const turn = useRef<ResponseInput>(undefined);

  const idNow = (): string => {
    id.current ??= responseId(crypto.getRandomValues(new Uint8Array(16)));
    return id.current;
  };
  const send = async (response: Omit<ResponseInput, 'id'>) => {
    const body: ResponseInput = { id: idNow(), ...response };
    turn.current = body;
    setState({ kind: 'sending' });
    const result = await sendUntilStored({
      // What was stopped, or sent anew, is not tried again.
      attempt: () => (turn.current === body ? submitResponse(linkCode, body) : new Promise(() => {})),
      wait,
      spread: Math.random,
      onWaiting: (lost) => turn.current === body && setState({ kind: lost ? 'not-sent' : 'waiting' }),
    });
    switch (result.kind) {
      case 'stored':
      case 'stored-before':
        id.current = undefined;
        then.onStored({
          masked: result.kind === 'stored' ? result.receipt.masked : [],
          before: result.kind === 'stored-before',
        });
        return;
      case 'not-valid':
        setState(then.onNotValid() ? { kind: 'not-started' } : { kind: 'refused' });
        return;
      default:
        setState({ kind: result.kind });
    }
  };

  return {
    state,
    send: (response) => void send(response),
    stop: () => {
      turn.current = undefined;
      setState({ kind: 'not-started' });
    },
    id: idNow,
    continueAs: (before) => {
      id.current = before;
    },
  };
}
