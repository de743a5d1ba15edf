import { TRAIL_KINDS } from '@medvirk/participation';
import { Code, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, IsoTime } from '../shapes.ts';
import { ProposalView } from './proposal-view.ts';
import { ApprovalView, SignOffView } from './questionnaires.ts';
import { SURVEY_STATUSES } from './surveys.ts';
import { ComparabilityView } from './versions.ts';

/** One thing that was done, as it stands in the trail. */
export const TrailEventView = z.object({
  number: z.int(),
  at: IsoTime,
  kind: z.enum(TRAIL_KINDS),
  /** Null where a machine or the house itself did it. */
  by: z.string().nullable(),
  versionNumber: z.int().nullable(),
  /** False for what was done to the questionnaire as a whole. */
  aboutQuestion: z.boolean(),
  /** Id of the proposal, stand, round or survey that it is about. */
  subjectId: Id.nullable(),
  /** What the entry is worth beyond that: words before and after, a reason. */
  details: z.record(z.string(), z.unknown()),
});
export type TrailEventView = z.infer<typeof TrailEventView>;

export const QuestionHistoryView = z.object({
  question: Code,
  /** The words of the newest version that has it. */
  texts: Texts,
  /** False where the newest version does not have it any more. */
  standing: z.boolean(),
  councilName: z.string().nullable(),
  /** Proposals about it that were taken in, wholly or partly: it is written with the council. */
  takenIn: z.int(),
  /** Where it comes from, when it came with an instrument. */
  instrument: z.object({ title: Texts, owner: z.string(), licence: z.string() }).nullable(),
  events: z.array(TrailEventView),
  proposals: z.array(ProposalView),
  /** Stands on versions that have the question, without those of a vote that is open. */
  stands: z.array(SignOffView.extend({ versionNumber: z.int() })),
  versions: z.array(
    z.object({
      id: Id,
      number: z.int(),
      status: z.string(),
      publishedAt: IsoTime.nullable(),
      texts: Texts,
      approval: ApprovalView.nullable(),
      /** Against the version before; null for the first. */
      comparability: ComparabilityView.nullable(),
    }),
  ),
  surveys: z.array(
    z.object({
      id: Id,
      title: Texts,
      status: z.enum(SURVEY_STATUSES),
      opensOn: IsoDate,
      closesOn: IsoDate.nullable(),
      versionNumber: z.int(),
      /** Where the reader may see its figures; null where they may not. */
      unitId: Id.nullable(),
    }),
  ),
});
export type QuestionHistoryView = z.infer<typeof QuestionHistoryView>;

export const history = {
  question: route({
    method: 'GET',
    path: '/api/versions/:versionId/questions/:question/history',
    access: 'questionnaire:read',
    summary: 'All that has happened to one question: who asked for it, words, proposals, stands, versions and surveys',
    params: z.object({ versionId: Id, question: Code }),
    answer: QuestionHistoryView,
  }),
};
