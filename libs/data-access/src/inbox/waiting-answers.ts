import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { NewResponse } from '../responses/response-store.ts';
import { sealWithSecret, unsealWithSecret } from './seal-waiting.ts';

/** What waits, opened: the response as it was prepared, and what tells the same one sent twice from another. */
interface Opened {
  response: Omit<NewResponse, 'bodyHash'>;
  bodyHash: string;
}

const placeOf = ({ surveyId, unitId }: { surveyId: string; unitId: string }): string => `${surveyId} ${unitId}`;

/** Seals a prepared response, masked already, until its batch moves. */
export function sealResponse(secret: string, { bodyHash, ...response }: NewResponse): Buffer {
  const opened: Opened = { response, bodyHash: bodyHash.toString('hex') };
  return sealWithSecret(secret, 'answers', placeOf(response), Buffer.from(JSON.stringify(opened)));
}

/** @throws when it was sealed with another secret, or for another place */
export function openResponse(secret: string, place: { surveyId: string; unitId: string }, sealed: Buffer): NewResponse {
  const opened: Opened = JSON.parse(unsealWithSecret(secret, 'answers', placeOf(place), sealed).toString());
  return { ...opened.response, bodyHash: Buffer.from(opened.bodyHash, 'hex') };
}

/** The response as nobody has seen it: a new id, and a hash of nothing, so that neither can be looked up anywhere. */
export function unrecognisable(response: NewResponse): NewResponse {
  return { ...response, id: randomUUID(), bodyHash: randomBytes(32) };
}

/** All orders equally likely (Fisher and Yates 1938; Durstenfeld 1964), drawn from the system's randomness. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
