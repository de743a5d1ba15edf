import type { Texts } from '@medvirk/questionnaire';
import texts from './starter-texts.json';

export type StarterTexts = Record<keyof typeof texts, Texts>;

/** First wording in all three languages. It becomes the questionnaire's own text, so it is not a text of the screen. */
export const starterTexts: StarterTexts = texts;
