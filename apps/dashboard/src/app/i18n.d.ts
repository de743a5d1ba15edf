import type builder from '../texts/builder/nb.json';
import type council from '../texts/council/nb.json';
import type messages from '../texts/messages/nb.json';
import type main from '../texts/nb.json';
import type pictures from '../texts/pictures/nb.json';
import type questionnaire from '../texts/questionnaire/nb.json';
import type quotes from '../texts/quotes/nb.json';
import type results from '../texts/results/nb.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'main';
    resources: {
      main: typeof main;
      results: typeof results;
      council: typeof council;
      questionnaire: typeof questionnaire;
      pictures: typeof pictures;
      builder: typeof builder;
      messages: typeof messages;
      quotes: typeof quotes;
    };
  }
}
