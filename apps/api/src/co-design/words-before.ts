import type { Store } from '@medvirk/data-access';
import { ParticipationError, type ProposalDraft, subjectOf } from '@medvirk/participation';
import { answerTextsOf, type QuestionnaireContent, questionsOf, textIn, textsOf } from '@medvirk/questionnaire';
import { found } from '../errors/domain-error.ts';

/**
 * The words that a proposal is made against, in its language, so that old and new can be shown whatever becomes of the text.
 * @throws DomainError NOT_FOUND for a question or theme that is not there; ParticipationError PROPOSAL_DOES_NOT_FIT for an
 *   answer that the question does not have, or a place behind itself
 */
export async function wordsBefore(
  store: Store,
  content: QuestionnaireContent,
  draft: ProposalDraft,
): Promise<{ language: string; before: string | null }> {
  const language = draft.language ?? content.languages[0] ?? 'nb';
  if (draft.theme !== undefined) {
    const { theme } = draft;
    found((await store.organisation.themes()).find(({ code }) => code === theme));
  }
  const codes = new Set(questionsOf(content).map(({ code }) => code));
  const named = [draft.question, draft.place?.behind];
  for (const code of named) if (typeof code === 'string') found(codes.has(code) || undefined);
  if (draft.question !== undefined && draft.place?.behind === draft.question) {
    throw new ParticipationError('PROPOSAL_DOES_NOT_FIT');
  }
  if (draft.question === undefined) return { language, before: null };
  if (subjectOf(draft) === 'option') {
    if (draft.option === undefined) return { language, before: null };
    const question = questionsOf(content).find(({ code }) => code === draft.question);
    const option = question && answerTextsOf(question).find(({ answer }) => answer === draft.option);
    if (!option) throw new ParticipationError('PROPOSAL_DOES_NOT_FIT');
    return { language, before: textIn(option.texts, language) };
  }
  const words = textsOf(content).find(
    ({ question, part }) => question === draft.question && part === 'question',
  )?.texts;
  // A translation is seen beside what stands there in that language, which may be nothing yet.
  const before = subjectOf(draft) === 'translation' ? (words?.[language] ?? '') : textIn(words, language);
  return { language, before };
}
