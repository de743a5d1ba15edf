import { Code, Lens, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';

/** A stretch of a comment, in UTF-16 units. */
const Stretch = z.strictObject({ start: z.int().min(0).max(20_000), end: z.int().min(0).max(20_000) });

/** A comment that the one who wrote it allows to be quoted. */
const QuotableView = z.object({
  id: Id,
  question: z.object({ code: z.string(), texts: Texts, lens: Lens.nullable() }),
  text: z.string(),
  /** What masking took out of it before it was stored. */
  marks: z.array(Stretch),
  /** Themes under which it can be quoted: those it is coded to, where enough have written about them. */
  themes: z.array(z.string()),
});
export type QuotableView = z.infer<typeof QuotableView>;

const QuoteView = z.object({
  id: Id,
  question: Texts,
  theme: z.string(),
  lens: Lens,
  text: z.string(),
  releasedBy: z.string(),
  releasedAt: IsoTime,
  takenBackBy: z.string().nullable(),
  takenBackAt: IsoTime.nullable(),
  /**
   * `shown`: stands on the theme's page of this unit. `waits`: too few have written about the theme here. `gone`: its comment was
   * withdrawn, erased or is looked after. `taken-back`: by an editor.
   */
  state: z.enum(['shown', 'waits', 'gone', 'taken-back']),
});
export type QuoteView = z.infer<typeof QuoteView>;

const inUnit = z.object({ unit: Id });
const surveyId = z.object({ surveyId: Id });
const ofComment = z.object({ surveyId: Id, commentId: Id });
const takenOut = z.array(Stretch).max(200);

/** Quotes of comments: only stretches are ever sent, so that nothing can be written into what somebody else has said. */
export const quotes = {
  list: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/quotes',
    access: 'comments:quote',
    summary: 'Comments that may be quoted in a unit and below it, and the quotes there are',
    params: surveyId,
    query: inUnit,
    answer: z.object({
      /** Themes by code, for the choice. */
      themes: z.array(z.object({ code: z.string(), texts: Texts })),
      comments: z.array(QuotableView),
      quotes: z.array(QuoteView),
    }),
  }),
  preview: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/comments/:commentId/quote/preview',
    access: 'comments:quote',
    summary: 'The comment as it would be quoted with these stretches taken out; null when too little is left',
    params: ofComment,
    body: z.strictObject({ unit: Id, takenOut }),
    answer: z.object({ text: z.string().nullable() }),
  }),
  release: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/comments/:commentId/quote',
    access: 'comments:quote',
    summary: 'Release a quote after a look at what is masked; `seen` is the text as it was previewed',
    params: ofComment,
    body: z.strictObject({ unit: Id, theme: Code, lens: Lens, takenOut, seen: z.string().max(20_000) }),
    answer: z.object({ id: Id }),
    status: 201,
  }),
  takeBack: route({
    method: 'POST',
    path: '/api/quotes/:quoteId/take-back',
    access: 'comments:quote',
    summary: 'Take a quote back: it is shown nowhere from now on',
    params: z.object({ quoteId: Id }),
    answer: z.object({ done: z.literal(true) }),
  }),
};

export const CONCERN_JUDGEMENTS = ['not-handled', 'handled', 'no-concern'] as const;

const ConcernView = z.object({
  id: Id,
  survey: z.object({ id: Id, title: Texts }),
  question: Texts,
  /** The unit it was written in, or the nearest above where enough have answered; null where there is none. */
  unit: z.string().nullable(),
  text: z.string(),
  /** As the words of `comments` tell them. */
  concerns: z.array(z.enum(['self-harm', 'threat', 'named-staff'])),
  review: z.object({ state: z.enum(CONCERN_JUDGEMENTS), note: z.string(), by: z.string(), at: IsoTime }).nullable(),
});
export type ConcernView = z.infer<typeof ConcernView>;

/** Comments that speak of danger or harm, threaten, or name staff. For one named role; that it was opened stands in the trail. */
export const concerns = {
  list: route({
    method: 'GET',
    path: '/api/concerns',
    access: 'concerns:handle',
    summary: 'Comments to look after, those that nobody has judged first, and who has opened the list',
    answer: z.object({
      concerns: z.array(ConcernView),
      looks: z.array(z.object({ name: z.string().nullable(), at: IsoTime })),
    }),
  }),
  judge: route({
    method: 'PUT',
    path: '/api/concerns/:commentId',
    access: 'concerns:handle',
    summary: 'Say whether it is handled, with a note; "no-concern" gives it back to those who read comments',
    params: z.object({ commentId: Id }),
    body: z.strictObject({ state: z.enum(CONCERN_JUDGEMENTS), note: z.string().trim().max(2000) }),
    answer: z.object({ done: z.literal(true) }),
  }),
};
