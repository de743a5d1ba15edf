/** A text in the three languages of the screens. */
export interface ThreeTexts {
  nb: string;
  nn: string;
  en: string;
  [language: string]: string;
}

export const texts = (nb: string, nn: string, en: string): ThreeTexts => ({ nb, nn, en });
