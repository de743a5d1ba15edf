import { FindingKey, JargonWord } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime, Words } from '../shapes.ts';

export const JargonView = z.object({
  /** The house's own words. */
  added: z.array(JargonWord),
  /** Words of the starter list that it does not want to be told of. */
  removed: z.array(z.string()),
});
export type JargonView = z.infer<typeof JargonView>;

export const DismissalView = FindingKey.extend({ reason: z.string(), by: z.string(), at: IsoTime });
export type DismissalView = z.infer<typeof DismissalView>;

export const DesignView = z.object({
  dismissals: z.array(DismissalView),
  jargon: JargonView,
  /** How many answers are expected where figures are read; null where nobody has said. */
  expectedResponses: z.int().nullable(),
});
export type DesignView = z.infer<typeof DesignView>;

const versionId = z.object({ versionId: Id });
const WordKey = z.string().trim().min(1).max(200);

/** What people decide about advice on the design. The advice itself is worked out where it is shown. */
export const design = {
  get: route({
    method: 'GET',
    path: '/api/versions/:versionId/design',
    access: 'questionnaire:read',
    summary: 'Advice that was let be, and what the design checks must know of the house',
    params: versionId,
    answer: DesignView,
  }),
  dismiss: route({
    method: 'PUT',
    path: '/api/versions/:versionId/design/dismissals',
    access: 'questionnaire:write',
    summary: 'Let advice be, by name and with a reason; holds until what it is about is changed',
    params: versionId,
    body: z.strictObject({ finding: FindingKey, reason: Words }),
    answer: DesignView,
  }),
  askAgain: route({
    method: 'POST',
    path: '/api/versions/:versionId/design/dismissals/undo',
    access: 'questionnaire:write',
    summary: 'Take that back: the advice is given again',
    params: versionId,
    body: z.strictObject({ finding: FindingKey }),
    answer: DesignView,
  }),
  expect: route({
    method: 'PUT',
    path: '/api/versions/:versionId/design/expected-responses',
    access: 'questionnaire:write',
    summary: 'Say how many answers are expected where figures are read, for advice on groups that would be too small',
    params: versionId,
    body: z.strictObject({ expected: z.int().min(1).max(1_000_000).nullable() }),
    answer: DesignView,
  }),
  jargon: route({
    method: 'GET',
    path: '/api/jargon',
    access: 'questionnaire:read',
    summary: 'What the house has changed in the list of words to avoid',
    answer: JargonView,
  }),
  saveWord: route({
    method: 'PUT',
    path: '/api/jargon',
    access: 'questionnaire:write',
    summary: 'Put a word to avoid on the list, with plain words instead; one of the same writing is changed',
    body: z.strictObject({ word: JargonWord }),
    answer: JargonView,
  }),
  hideWord: route({
    method: 'POST',
    path: '/api/jargon/hidden',
    access: 'questionnaire:write',
    summary: 'Do not tell of a word of the starter list in this house',
    body: z.strictObject({ key: WordKey }),
    answer: JargonView,
  }),
  restoreWord: route({
    method: 'POST',
    path: '/api/jargon/restored',
    access: 'questionnaire:write',
    summary: 'Take back what the house has changed about a word',
    body: z.strictObject({ key: WordKey }),
    answer: JargonView,
  }),
};
