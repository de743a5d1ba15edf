import type { QuestionnaireContent, Texts } from '@medvirk/questionnaire';

/** A questionnaire that comes with Medvirk, with what one must know before using it. */
export interface Instrument {
  /** Stable name. */
  code: string;
  /** Grows with each change of words or order: answers to different versions are not taken for the same. */
  version: string;
  title: Texts;
  /** What it is for, and what it is not. */
  about: Texts;
  /** Who holds the rights. */
  owner: string;
  licence: string;
  /** Notice that must follow the questions wherever they are shown or exported; null where none is asked for. */
  notice: string | null;
  source: string | null;
  /** False where words and order must stay as the owner wrote them. */
  mayBeAltered: boolean;
  /** Themes that its questions are about, to be added to the organisation's list. */
  themes: readonly { code: string; texts: Texts }[];
  content: QuestionnaireContent;
}

/** Texts in bokmål, nynorsk and English, in this order. */
export const inThree = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });
