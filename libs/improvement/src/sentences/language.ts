/** The languages that sentences exist in, each complete. */
export type SentenceLanguage = 'nb' | 'nn' | 'en';

/**
 * Texts that the questionnaire and the organisation own. An empty text falls back to the code, so that a gap in a
 * translation never makes a sentence without its subject.
 */
export interface SentenceLabels {
  question(code: string): string;
  /** Text of an option, or of a point of a scale; points in the middle of a 0-10 scale have none. */
  option(question: string, value: string): string;
  unit(unitId: string): string;
}
