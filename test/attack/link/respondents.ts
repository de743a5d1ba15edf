import { randomInt, randomUUID } from 'node:crypto';
import { contract, type ResponseInput } from '@medvirk/api-contract';
import type { Outcome } from '../../../apps/respondent/src/api/call.ts';
import { type InvitationCalls, openInvitation } from '../../../apps/respondent/src/invited/credential.ts';
import { type ApiAnswer, callApi } from '../../builders/call-api.ts';

/** Somebody who was invited, and what a dump must not show of them. */
export interface Respondent {
  readonly invitationId: string;
  readonly code: string;
  readonly linkCode: string;
  /** Stands in the answers, so that the truth is known afterwards. */
  readonly number: number;
}

export const outcomeOf = <T>({ status, body, code }: ApiAnswer<T>): Outcome<T> =>
  code === undefined
    ? { kind: 'answer', value: body }
    : { kind: 'refused', status, code, details: [], retryAfterSeconds: undefined };

/** Each from an address of their own, as in life. */
export const anAddress = (): string => [10, randomInt(256), randomInt(256), randomInt(256)].join('.');

/** Opens an invitation as the browser does, some time later answers, and sends. @returns what must be found nowhere afterwards */
export async function answerAs(
  url: string,
  { code, linkCode, number }: Respondent,
  comment: string,
): Promise<readonly string[]> {
  const headers = { 'x-forwarded-for': anAddress() };
  const params = { linkCode };
  const seen: string[] = [code];
  const calls: InvitationCalls = {
    open: async (body) => {
      seen.push(body.ticket);
      return outcomeOf(await callApi(url, contract.invited.open, { params, body }, headers));
    },
    exchange: async (body) => outcomeOf(await callApi(url, contract.invited.exchange, { params, body }, headers)),
  };
  const opened = await openInvitation(code, true, calls);
  if (opened.kind !== 'usable') throw new Error(`an invitation can't be used: ${opened.kind}`);
  if ('credential' in opened.pass) seen.push(opened.pass.credential.nonce);
  await new Promise((done) => setTimeout(done, randomInt(40)));
  const response: ResponseInput = {
    id: randomUUID(),
    role: 'patient',
    language: 'nb',
    answers: {
      number: { state: 'answered', value: number },
      missed: { state: 'answered', value: comment },
    },
  };
  seen.push(response.id);
  const sent = await callApi(url, contract.invited.submit, { params, body: { ...opened.pass, response } }, headers);
  if (sent.status !== 201) throw new Error(`a response was not stored: ${sent.status} ${sent.code}`);
  return seen;
}
