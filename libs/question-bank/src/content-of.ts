import type { InstrumentNotice, Question, QuestionnaireContent } from '@medvirk/questionnaire';
import type { Instrument } from './instrument.ts';

/** The instrument as a questionnaire to start from: every question marked with where it came from, and the notice with it. */
export function contentOf(instrument: Instrument): QuestionnaireContent {
  const { code, version, title, owner, licence, notice, source, mayBeAltered, content } = instrument;
  const told: InstrumentNotice = { code, version, title, owner, licence, notice, source, mayBeAltered };
  const marked = (question: Question): Question =>
    question.type === 'calculated' || question.type === 'hidden' ? question : { ...question, instrument: code };
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, questions: section.questions.map(marked) })),
    instruments: [told],
  };
}
