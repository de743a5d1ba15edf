import type { OwnResponseView, Receipt, ResponseInput } from '@medvirk/api-contract';
import { call, type Outcome } from '../api/call.ts';
import { type InvitationCalls, type Opened, openInvitation } from './credential.ts';
import { forgetCode } from './forget-code.ts';
import { invitationCode } from './invitation-code.ts';
import { hexOf, ticketFrom } from './invitation-secrets.ts';
import type { OwnCalls } from './own-response.tsx';

const callsAt = (linkCode: string): InvitationCalls => ({
  open: (body) => call('POST', `/api/answer/${linkCode}/invitation`, body),
  exchange: (body) => call('POST', `/api/answer/${linkCode}/credential`, body),
});

/** Until the survey says something else, nobody is told who answers. */
let promised = true;
let opening: Promise<Opened> | undefined;

/**
 * Opens the invitation of this page, once; again after it failed. It is opened when the page is, and not first when something is
 * sent, so that the two lie apart in time.
 */
export function ownInvitation(linkCode: string): Promise<Opened> {
  opening ??= openInvitation(invitationCode ?? '', promised, callsAt(linkCode)).then((opened) => {
    if (opened.kind === 'failed') opening = undefined;
    return opened;
  });
  return opening;
}

/** What the survey has promised: whether nobody can see who answers. Say it before anything else. */
export function promiseAnonymity(anonymous: boolean): void {
  promised = anonymous;
}

/** Sends a response with what the invitation was exchanged for. Afterwards the code is gone from the address and the steps before. */
export async function sendInvited(linkCode: string, response: ResponseInput): Promise<Outcome<Receipt>> {
  const opened = await ownInvitation(linkCode);
  if (opened.kind === 'failed') return opened.outcome;
  if (opened.kind !== 'usable')
    return refused(opened.kind === 'answered' ? 'RESPONSE_ID_TAKEN' : 'INVITATION_NOT_VALID');
  const body = { ...opened.pass, response };
  const sent = await call<Receipt>('POST', `/api/answer/${linkCode}/invited-responses`, body);
  // An earlier try, or an earlier visit, got through: what was stored then is what counts.
  if (sent.kind === 'refused' && sent.code === 'INVITATION_USED') return refused('RESPONSE_ID_TAKEN');
  if (sent.kind === 'answer') await forgetCode();
  return sent;
}

/** What can be done with the response that this page's invitation gave, in a survey that is not anonymous. */
export function ownCalls(linkCode: string): OwnCalls {
  const ticket = async () => hexOf(await ticketFrom(invitationCode ?? ''));
  return {
    read: async () => {
      const own = await call<object>('POST', `/api/answer/${linkCode}/own-response`, { ticket: await ticket() });
      return own.kind === 'answer' ? JSON.stringify(own.value, null, 2) : undefined;
    },
    readPdf: async (language) => {
      const own = await call<{ pdf: string }>('POST', `/api/answer/${linkCode}/own-response/pdf`, {
        ticket: await ticket(),
        // The file is written in these three.
        language: ['nb', 'nn'].includes(language) ? language : 'en',
      });
      return own.kind === 'answer' ? own.value.pdf : undefined;
    },
    readFiles: async () => {
      const shown = { ticket: await ticket() };
      const own = await call<OwnResponseView>('POST', `/api/answer/${linkCode}/own-response`, shown);
      if (own.kind !== 'answer') return undefined;
      const files: { type: string; data: string }[] = [];
      // One after the other: each may be large.
      for (const { id } of own.value.response?.files ?? []) {
        const path = `/api/answer/${linkCode}/own-response/file`;
        const file = await call<{ type: string; data: string }>('POST', path, { ...shown, id });
        if (file.kind !== 'answer') return undefined;
        files.push(file.value);
      }
      return files;
    },
    withdraw: async () => {
      const done = await call<{ withdrawn: boolean }>('POST', `/api/answer/${linkCode}/withdrawn`, {
        ticket: await ticket(),
      });
      return done.kind === 'answer' && done.value.withdrawn;
    },
  };
}

function refused(code: string): Outcome<Receipt> {
  return { kind: 'refused', status: 409, code, details: [], retryAfterSeconds: undefined };
}
