import { z } from 'zod';
import { QuestionnaireContent, Section } from '../content/content.ts';
import { Question } from '../content/question.ts';
import { Code } from '../content/question-base.ts';
import { QuestionSpot, Spot } from './operation.ts';

/** What is known of a manuscript's past: what it takes to see that two people have changed the same. */
export const ManuscriptTraces = z.strictObject({
  /** The revision in which a part was last changed, by the part's name; with '/place' behind it, last moved. */
  revisions: z.record(z.string(), z.int()),
  /** Old codes of questions and what they became. */
  renamed: z.record(Code, Code),
  /** What was taken away and where it stood, so that it can be put back by who was at work on it. */
  removedQuestions: z.record(Code, z.strictObject({ question: Question, from: QuestionSpot })),
  removedSections: z.record(Code, z.strictObject({ section: Section, from: Spot })),
});
export type ManuscriptTraces = z.infer<typeof ManuscriptTraces>;

export const NO_TRACES: ManuscriptTraces = { revisions: {}, renamed: {}, removedQuestions: {}, removedSections: {} };

/** A questionnaire under work. The revision grows by one with each batch of operations that changes something. */
export interface Manuscript {
  content: QuestionnaireContent;
  revision: number;
  traces: ManuscriptTraces;
}

/** The revision in which a question's words, settings or rules were last changed; undefined when not since the manuscript began. */
export function revisionOfQuestion(traces: ManuscriptTraces, code: string): number | undefined {
  return traces.revisions[`question/${code}`];
}
