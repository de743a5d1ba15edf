import {
  type AnsweringContext,
  asAsked,
  type Form,
  type GivenAnswers,
  type ReadingVariant,
  type VisibleSection,
  visibleQuestions,
  visibleSections,
} from '@medvirk/questionnaire';

/** What one person meets now: the sections and questions that are shown, each worded and cut to what is for them. */
export function sectionsMet(
  form: Form,
  answers: GivenAnswers,
  context: AnsweringContext,
  variant: ReadingVariant,
): VisibleSection[] {
  const items = visibleQuestions(form, answers, context);
  const met = { isShown: (item: string) => items.has(item) };
  return visibleSections(form, answers, context).map(({ section, questions }) => ({
    section,
    questions: questions.map((question) => asAsked(question, met, context.role, variant)),
  }));
}
