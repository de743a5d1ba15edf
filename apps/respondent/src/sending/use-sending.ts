import type { ResponseInput } from '@medvirk/api-contract';
import { useRef, useState } from 'react';
import { submitResponse } from '../api/public-api.ts';
import { responseId } from './response-id.ts';
import { sendUntilStored } from './send-until-stored.ts';
import type { Sending } from './sending.ts';

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

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
  /** The id that the response has, or will have. */
  id: () => string;
  /** Goes on with a response that was begun before, under the id it had. */
  continueAs: (id: string) => void;
} {
  const [state, setState] = useState<Sending>({ kind: 'not-started' });
  const id = useRef<string>(undefined);

  const idNow = (): string => {
    id.current ??= responseId(crypto.getRandomValues(new Uint8Array(16)));
    return id.current;
  };
  const send = async (response: Omit<ResponseInput, 'id'>) => {
    const body: ResponseInput = { id: idNow(), ...response };
    setState({ kind: 'sending' });
    const result = await sendUntilStored({
      attempt: () => submitResponse(linkCode, body),
      wait,
      spread: Math.random,
      onWaiting: () => setState({ kind: 'waiting' }),
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
    id: idNow,
    continueAs: (before) => {
      id.current = before;
    },
  };
}
