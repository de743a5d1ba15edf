import type { Texts } from '@medvirk/questionnaire';

/** First wording in all three languages. It becomes the questionnaire's own text, so it is not a text of the screen. */
export const starterTexts = {
  firstSection: {
    nb: 'Del 1',
    nn: 'Del 1',
    en: 'Part 1',
  },
  intro: {
    nb: 'Vi vil vite hvordan det var for deg. Svarene brukes til å gjøre det bedre.',
    nn: 'Vi vil vite korleis det var for deg. Svara blir brukte til å gjere det betre.',
    en: 'We want to know how it was for you. The answers are used to make it better.',
  },
  informationTitle: {
    nb: 'Informasjon',
    nn: 'Informasjon',
    en: 'Information',
  },
  informationNow: {
    nb: 'Fikk du vite det du trengte?',
    nn: 'Fekk du vite det du trong?',
    en: 'Were you told what you needed to know?',
  },
  informationUnderstood: {
    nb: 'Var det vi sa, lett å forstå?',
    nn: 'Var det vi sa, lett å forstå?',
    en: 'Was what we said easy to understand?',
  },
  informationWhy: {
    nb: 'Hvor viktig er det for deg å få god informasjon?',
    nn: 'Kor viktig er det for deg å få god informasjon?',
    en: 'How important is good information to you?',
  },
  respectTitle: {
    nb: 'Hvordan du ble møtt',
    nn: 'Korleis du vart møtt',
    en: 'How you were met',
  },
  respectNow: {
    nb: 'Ble du hørt på?',
    nn: 'Vart du høyrd på?',
    en: 'Did people listen to you?',
  },
  respectWhy: {
    nb: 'Hvor viktig er det for deg å bli hørt på?',
    nn: 'Kor viktig er det for deg å bli høyrd på?',
    en: 'How important is it to you to be listened to?',
  },
  involvementTitle: {
    nb: 'Å være med å bestemme',
    nn: 'Å vere med å bestemme',
    en: 'Having a say',
  },
  involvementNow: {
    nb: 'Fikk du være med å bestemme så mye du ville?',
    nn: 'Fekk du vere med å bestemme så mykje du ville?',
    en: 'Did you have as much of a say as you wanted?',
  },
  involvementWhy: {
    nb: 'Hvor viktig er det for deg å være med å bestemme?',
    nn: 'Kor viktig er det for deg å vere med å bestemme?',
    en: 'How important is it to you to have a say?',
  },
  better: {
    nb: 'Hva kunne vært bedre, og hvordan?',
    nn: 'Kva kunne ha vore betre, og korleis?',
    en: 'What could be better, and how?',
  },
  betterHint: {
    nb: 'Ikke skriv navn eller noe annet som viser hvem du er.',
    nn: 'Ikkje skriv namn eller noko anna som viser kven du er.',
    en: 'Do not write names or anything else that shows who you are.',
  },
  overallTitle: {
    nb: 'Alt i alt',
    nn: 'Alt i alt',
    en: 'All in all',
  },
  overall: {
    nb: 'Alt i alt, fikk du den hjelpen du trengte?',
    nn: 'Alt i alt, fekk du den hjelpa du trong?',
    en: 'All in all, did you get the help you needed?',
  },
} satisfies Record<string, Texts>;

export type StarterTexts = Record<keyof typeof starterTexts, Texts>;
