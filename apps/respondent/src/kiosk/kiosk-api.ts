import type { Receipt, ResponseInput } from '@medvirk/api-contract';
import type { Outcome } from '../api/call.ts';
import { atWork } from './at-work.ts';

export {
  declineSurvey,
  forgetDraft,
  keepDraft,
  openDraft,
  openLink,
  readTold,
  tellReached,
} from '../api/public-api.ts';

/**
 * Stands in for `submitResponse` of the pages that everybody has: on a tablet a response is sealed first. One that has to wait has a
 * receipt too, and the page says that it waits (`kiosk-receipt.tsx`).
 */
export async function submitResponse(_linkCode: string, response: ResponseInput): Promise<Outcome<Receipt>> {
  const work = atWork();
  const tried = await work.send(response);
  work.isWaiting = tried.kind === 'waiting';
  switch (tried.kind) {
    case 'sent':
      return { kind: 'answer', value: tried.receipt };
    case 'waiting':
      return { kind: 'answer', value: { id: response.id, masked: [] } };
    case 'refused':
      return tried.outcome;
  }
}
