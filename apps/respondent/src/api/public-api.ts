import type { Draft, InvitationView, KeptDraft, Receipt, ResponseInput, ToldView } from '@medvirk/api-contract';
import { invitationCode } from '../invited/invitation-code.ts';
import { call, type Outcome } from './call.ts';

/** The calls of this app, typed by the API's contract; only its types, since its shapes would weigh 15 kB more. */
export const openLink = (linkCode: string): Promise<Outcome<InvitationView>> => call('GET', `/api/answer/${linkCode}`);

export const submitResponse = async (linkCode: string, response: ResponseInput): Promise<Outcome<Receipt>> =>
  invitationCode
    ? (await import('../invited/send-invited.ts')).sendInvited(linkCode, response)
    : call('POST', `/api/answer/${linkCode}/responses`, response);

export const keepDraft = (linkCode: string, body: { code?: string; draft: Draft }): Promise<Outcome<KeptDraft>> =>
  call('POST', `/api/answer/${linkCode}/drafts`, body);

export const openDraft = (linkCode: string, body: { code: string }): Promise<Outcome<KeptDraft>> =>
  call('POST', `/api/answer/${linkCode}/drafts/open`, body);

export const forgetDraft = (linkCode: string, body: { code: string }): Promise<Outcome<object>> =>
  call('POST', `/api/answer/${linkCode}/drafts/forget`, body);

export const declineSurvey = (linkCode: string): Promise<Outcome<object>> =>
  call('POST', `/api/answer/${linkCode}/declined`);

export const tellReached = (linkCode: string, section: string, first: boolean): Promise<Outcome<object>> =>
  call('POST', `/api/answer/${linkCode}/reached`, { section, first });

export const readTold = (slug: string): Promise<Outcome<ToldView>> => call('GET', `/api/told/${slug}`);
