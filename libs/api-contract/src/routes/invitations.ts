import { z } from 'zod';
import { route } from '../route.ts';
import { Id, ReleasedCount } from '../shapes.ts';

/** Invitations made in one go at most. */
export const MOST_INVITATIONS = 2000;

/** How far the invitations of one unit have come. */
export const UnitInvitations = z.object({
  unitId: Id,
  /** What the service has made itself, so it is no secret. */
  made: z.int(),
  stopped: z.int(),
  /** Few are hidden, so that nobody is seen opening or answering. */
  opened: ReleasedCount,
  answered: ReleasedCount,
});
export type UnitInvitations = z.infer<typeof UnitInvitations>;

/** One invitation, on its only way out: neither code nor address can be had again. */
export const NewInvitation = z.object({
  /** Sixteen letters and digits, for who types it. */
  code: z.string(),
  /** With the code in the fragment, which a browser sends to nobody. */
  address: z.string(),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

const surveyId = z.object({ surveyId: Id });

export const invitations = {
  counts: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/invitations',
    access: 'survey:run',
    summary: 'How many invitations were made, opened and answered, unit by unit',
    params: surveyId,
    answer: z.object({ units: z.array(UnitInvitations) }),
  }),
  issue: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/invitations',
    access: 'survey:run',
    summary: 'Make invitations for letters or a portal; the codes are in this answer and nowhere else',
    params: surveyId,
    body: z.strictObject({ unitId: Id, count: z.int().min(1).max(MOST_INVITATIONS) }),
    answer: z.object({ invitations: z.array(NewInvitation) }),
    status: 201,
  }),
};
