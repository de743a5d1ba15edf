import type { InvitationView, Receipt, ResponseInput, ToldView } from '@medvirk/api-contract';
import { call, type Outcome } from './call.ts';

/** The four calls of this app, typed by the API's contract; only its types, since its shapes would weigh 15 kB more. */
export const openLink = (linkCode: string): Promise<Outcome<InvitationView>> => call('GET', `/api/answer/${linkCode}`);

export const submitResponse = (linkCode: string, response: ResponseInput): Promise<Outcome<Receipt>> =>
  call('POST', `/api/answer/${linkCode}/responses`, response);

export const declineSurvey = (linkCode: string): Promise<Outcome<object>> =>
  call('POST', `/api/answer/${linkCode}/declined`);

export const readTold = (slug: string): Promise<Outcome<ToldView>> => call('GET', `/api/told/${slug}`);
