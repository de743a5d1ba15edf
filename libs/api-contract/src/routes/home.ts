import { Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime, ReleasedCount } from '../shapes.ts';

/** One thing that waits for the reader. `subject` is the title to show; the ids say where it leads. */
export const TaskView = z.object({
  kind: z.enum([
    'answer-proposal',
    'read-draft',
    'sign-off',
    'sign-off-changed',
    'round-ended',
    'proposal-answered',
    'proposal-overdue',
    'ready-to-approve',
    'ready-to-publish',
    'action-overdue',
    'signal',
    'statement-stale',
    'survey-to-open',
  ]),
  subject: z.string(),
  versionId: Id.nullable(),
  surveyId: Id.nullable(),
  actionId: Id.nullable(),
  unitId: Id.nullable(),
  /** Code of the theme. */
  theme: z.string().nullable(),
  dueAt: IsoTime.nullable(),
  count: z.int(),
});
export type TaskView = z.infer<typeof TaskView>;

export const HomeView = z.object({
  tasks: z.array(TaskView),
  /** The surveys that the reader follows, with the theme that matters most now. */
  surveys: z.array(
    z.object({
      id: Id,
      title: Texts,
      unit: z.object({ id: Id, name: z.string() }),
      responses: ReleasedCount,
      theme: z.object({ code: z.string(), texts: Texts }).nullable(),
    }),
  ),
});
export type HomeView = z.infer<typeof HomeView>;

export const home = {
  get: route({
    method: 'GET',
    path: '/api/home',
    access: 'signed-in',
    summary: 'What waits for the reader, and what they follow',
    answer: HomeView,
  }),
};
