import { call, type Outcome } from '../api/call.ts';

/** Neither call says anything of an answer, an invitation, a unit or a language. */
export const wantWord = (slug: string, address: string): Promise<Outcome<object>> =>
  call('POST', `/api/told/${slug}/word`, { address });

export const refuseWord = (slug: string, address: string): Promise<Outcome<object>> =>
  call('POST', `/api/told/${slug}/word/refuse`, { address });
