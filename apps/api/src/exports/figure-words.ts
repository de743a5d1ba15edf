import type { FileLanguage } from '@medvirk/api-contract';
import type { AnswerState } from '@medvirk/questionnaire';

/** The words of a table of figures. */
interface FigureWords {
  sheets: { figures: string; states: string; roles: string; about: string };
  header: string[];
  column: string;
  question: string;
  favourable: string;
  unfavourable: string;
  score: string;
  putFirst: string;
  meanRank: string;
  points(total: number): string;
  answered: string;
  hidden: string;
  state: Readonly<Record<AnswerState, string>>;
  period(from: string, to: string): string;
  version(number: number, id: string): string;
  responses(count: string): string;
  limit(k: number): string;
  /** Those who can't be told of by themselves. */
  restOfRoles: string;
  madeOn: string;
}

export const FIGURE_WORDS: Readonly<Record<FileLanguage, FigureWords>> = {
  nb: {
    sheets: { figures: 'Tall', states: 'Hvem har svart', roles: 'Hvem svarte hva', about: 'Om tallene' },
    header: [
      'Kode',
      'Spørsmål',
      'Tema',
      'Hvorfor, nå eller bedre',
      'Tallet gjelder',
      'Antall',
      'Verdi',
      'Fra',
      'Til',
      'Antall svar bak',
      'Metode',
    ],
    column: 'Kode',
    question: 'Spørsmål',
    favourable: 'Andel gode svar',
    unfavourable: 'Andel dårlige svar',
    score: 'Snitt, 0–100',
    putFirst: 'Andel som satte øverst',
    meanRank: 'Plass i snitt, 1 er øverst',
    points: (total) => `Poeng i snitt, av ${total}`,
    answered: 'Har svart',
    hidden: 'for få svar til å vises',
    state: {
      answered: 'Har svart',
      'dont-know': 'Vet ikke',
      'not-relevant': 'Ikke aktuelt',
      'prefer-not-to-say': 'Vil ikke svare',
      skipped: 'Hoppet over',
      'not-shown': 'Ikke spurt',
    },
    period: (from, to) => `Svar fra ${from} til ${to}.`,
    version: (number, id) => `Spørreskjemaets versjon: ${number} (${id}).`,
    responses: (count) => `Antall svar: ${count}.`,
    limit: (k) =>
      `Ingen tall om færre enn ${k} vises, og ingen slike tall kan regnes ut av dem som vises. Andeler er fra 0 til 1, med 95 % intervall.`,
    restOfRoles: 'De andre gruppene samlet',
    madeOn: 'Laget',
  },
  nn: {
    sheets: { figures: 'Tal', states: 'Kven har svart', roles: 'Kven svarte kva', about: 'Om tala' },
    header: [
      'Kode',
      'Spørsmål',
      'Tema',
      'Kvifor, no eller betre',
      'Talet gjeld',
      'Tal på',
      'Verdi',
      'Frå',
      'Til',
      'Tal på svar bak',
      'Metode',
    ],
    column: 'Kode',
    question: 'Spørsmål',
    favourable: 'Del gode svar',
    unfavourable: 'Del dårlege svar',
    score: 'Snitt, 0–100',
    putFirst: 'Del som sette øvst',
    meanRank: 'Plass i snitt, 1 er øvst',
    points: (total) => `Poeng i snitt, av ${total}`,
    answered: 'Har svart',
    hidden: 'for få svar til å visast',
    state: {
      answered: 'Har svart',
      'dont-know': 'Veit ikkje',
      'not-relevant': 'Ikkje aktuelt',
      'prefer-not-to-say': 'Vil ikkje svare',
      skipped: 'Hoppa over',
      'not-shown': 'Ikkje spurt',
    },
    period: (from, to) => `Svar frå ${from} til ${to}.`,
    version: (number, id) => `Versjon av spørjeskjemaet: ${number} (${id}).`,
    responses: (count) => `Tal på svar: ${count}.`,
    limit: (k) =>
      `Ingen tal om færre enn ${k} blir viste, og ingen slike tal kan reknast ut av dei som blir viste. Delar er frå 0 til 1, med 95 % intervall.`,
    restOfRoles: 'Dei andre gruppene samla',
    madeOn: 'Laga',
  },
  en: {
    sheets: { figures: 'Figures', states: 'Who has answered', roles: 'Who answered what', about: 'About the figures' },
    header: [
      'Code',
      'Question',
      'Theme',
      'Why, now or better',
      'The figure is',
      'Count',
      'Value',
      'From',
      'To',
      'Answers behind',
      'Method',
    ],
    column: 'Code',
    question: 'Question',
    favourable: 'Share of good answers',
    unfavourable: 'Share of poor answers',
    score: 'Mean, 0–100',
    putFirst: 'Share that put first',
    meanRank: 'Mean rank, 1 is first',
    points: (total) => `Mean points, of ${total}`,
    answered: 'Have answered',
    hidden: 'too few answers to be shown',
    state: {
      answered: 'Answered',
      'dont-know': "Don't know",
      'not-relevant': 'Not relevant',
      'prefer-not-to-say': 'Prefer not to say',
      skipped: 'Skipped',
      'not-shown': 'Not asked',
    },
    period: (from, to) => `Answers from ${from} to ${to}.`,
    version: (number, id) => `Version of the questionnaire: ${number} (${id}).`,
    responses: (count) => `Responses: ${count}.`,
    limit: (k) =>
      `No figure about fewer than ${k} is shown, and none can be worked out from those that are. Shares are from 0 to 1, with 95 % intervals.`,
    restOfRoles: 'The other groups together',
    madeOn: 'Made on',
  },
};
