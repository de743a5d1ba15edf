import { STUMBLES } from '@medvirk/participation';
import { Code } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';

export const PilotView = z.object({
  /** Whether a round for trying out is open now. */
  open: z.boolean(),
  /** Whether the reader may sit beside somebody who tries. */
  mayLead: z.boolean(),
  /** How many have tried. */
  people: z.int(),
  questions: z.array(
    z.object({
      question: Code,
      people: z.int(),
      /** Stumbled over earlier words, and not over these. */
      earlier: z.int(),
      stumbles: z.array(z.object({ stumble: z.enum(STUMBLES), people: z.int() })),
      words: z.array(z.object({ word: z.string(), people: z.int() })),
      notes: z.array(z.string()),
    }),
  ),
});
export type PilotView = z.infer<typeof PilotView>;

const versionId = z.object({ versionId: Id });

/** Trying a form aloud: one sits beside and notes what the other stumbles over. Nobody who tries is named. */
export const pilot = {
  get: route({
    method: 'GET',
    path: '/api/versions/:versionId/pilot',
    access: 'questionnaire:read',
    summary: 'What people who tried the form stumbled over, question by question',
    params: versionId,
    answer: PilotView,
  }),
  begin: route({
    method: 'POST',
    path: '/api/versions/:versionId/pilot',
    access: 'proposal:discuss',
    summary: 'Begin with somebody who tries the form, while a round for it is open',
    params: versionId,
    answer: z.object({ sittingId: Id }),
    status: 201,
  }),
  note: route({
    method: 'POST',
    path: '/api/pilot/:sittingId/notes',
    access: 'proposal:discuss',
    summary: 'Note what they stumbled over; what could tell who they are is taken out before it is stored',
    params: z.object({ sittingId: Id }),
    body: z.strictObject({
      question: Code,
      stumble: z.enum(STUMBLES),
      word: z.string().trim().min(1).max(100).optional(),
      note: z.string().trim().max(2000),
    }),
    answer: z.object({ noteId: Id, view: PilotView }),
    status: 201,
  }),
  dropNote: route({
    method: 'DELETE',
    path: '/api/pilot/notes/:noteId',
    access: 'proposal:discuss',
    summary: "Take back a note of one's own",
    params: z.object({ noteId: Id }),
    answer: PilotView,
  }),
};
