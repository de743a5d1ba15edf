import type { AwayState } from './away-states.ts';

/**
 * Names of form fields. A question's own field has its code; what stands beside it adds a part after ":", and an away
 * answer among radio buttons begins with "~": neither can be part of a code.
 */
export const partField = (code: string, part: string): string => `${code}:${part}`;
export const awayField = (code: string): string => partField(code, 'away');
export const awayValue = (state: AwayState): string => `~${state}`;
/** Whether a comment may be quoted. */
export const quoteField = (code: string): string => partField(code, 'quote');
/** Where an option stands in an order, without scripts. */
export const rankField = (code: string, option: string): string => partField(code, `rank:${option}`);
/** Key and field name of an item inside a repeating group. */
export const instanceKey = (code: string, instance: number, item: string): string => `${code}.${instance}.${item}`;
