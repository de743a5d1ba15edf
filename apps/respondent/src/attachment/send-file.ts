import type { AddedAttachment, ErrorView } from '@medvirk/api-contract';
import { placeAt } from '../address.ts';
import { call } from '../api/call.ts';

export type Sent =
  | { kind: 'added'; id: string }
  | { kind: 'refused'; why: 'too-large' | 'wrong-kind' | 'unreadable' | 'not-now' | 'no-contact' };

/** Milliseconds: a large file on a poor network takes its time. */
const GIVE_UP_AFTER = 180_000;
const SAID = ['too-large', 'wrong-kind', 'unreadable', 'not-now'] as const;

/** The link that the page was opened by; none in the editor's preview, where nothing is sent. */
export function linkCodeHere(): string | undefined {
  const place = placeAt(location.pathname);
  return place.page === 'answer' ? place.linkCode : undefined;
}

/** Sends one file, without cookies: it must not be tied to somebody who is signed in on the same device. */
export async function sendFile(question: string, file: Blob): Promise<Sent> {
  const link = linkCodeHere();
  if (link === undefined) return { kind: 'added', id: crypto.randomUUID() };
  try {
    const response = await fetch(`/api/answer/${link}/attachments/${question}`, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return { kind: 'added', id: ((await response.json()) as AddedAttachment).id };
    // Too many at once, or the house is away: worth another try.
    if (response.status === 429 || response.status === 503) return { kind: 'refused', why: 'no-contact' };
    const { error } = (await response.json()) as Partial<ErrorView>;
    return { kind: 'refused', why: SAID.find((why) => why === error?.details?.[0]?.code) ?? 'not-now' };
  } catch {
    return { kind: 'refused', why: 'no-contact' };
  }
}

/** Deletes a file that has not been sent with an answer. Should it not get through, its time runs out by itself. */
export async function forgetFile(id: string): Promise<void> {
  const link = linkCodeHere();
  if (link !== undefined) await call('POST', `/api/answer/${link}/forgotten-attachments`, { id });
}
