import {
  type AnsweringContext,
  asAsked,
  type Form,
  type GivenAnswers,
  metWith,
  type ReadingVariant,
  type VisibleSection,
  visibleSections,
} from '@medvirk/questionnaire';

/** What one person meets now: the sections and questions that are shown, each worded and cut to what is for them. */
export function sectionsMet(
  form: Form,
  answers: GivenAnswers,
  context: AnsweringContext,
  variant: ReadingVariant,
): VisibleSection[] {
  const met = metWith(form, answers, context);
  return visibleSections(form, answers, context).map(({ section, questions }) => ({
    section,
    questions: questions.map((question) => asAsked(question, met, context.role, variant)),
  }));
}
