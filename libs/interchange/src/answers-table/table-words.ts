import type { AnswerState, RespondentRole } from '@medvirk/questionnaire';

/** Languages that the words around a table are complete in. */
export const TABLE_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type TableLanguage = (typeof TABLE_LANGUAGES)[number];

/** What a file tells about itself. */
export interface AboutFile {
  organisation: string;
  title: string;
  questionnaire: string;
  versionNumber: number;
  versionId: string;
  from: string;
  to: string;
  /** ISO date on which the file was made. */
  made: string;
  responses: number;
  k: number;
}

/** The words of a table that are not the questionnaire's own. */
export interface TableWords {
  sheets: { answers: string; comments: string; codebook: string; about: string };
  fixed: { unit: string; month: string; role: string; language: string };
  roles: Readonly<Record<RespondentRole, string>>;
  states: Readonly<Record<Exclude<AnswerState, 'answered'>, string>>;
  state: string;
  answered: string;
  wrote: string;
  heldBack: string;
  yes: string;
  no: string;
  rank: string;
  notRanked: string;
  times: string;
  files: string;
  types: { number: string; text: string };
  codebook: { column: string; question: string; type: string; value: string; meaning: string };
  comments: { question: string; text: string; comment: string };
  about(file: AboutFile): string[];
}

export const TABLE_WORDS: Readonly<Record<TableLanguage, TableWords>> = {
  nb: {
    sheets: { answers: 'Svar', comments: 'Kommentarer', codebook: 'Kodebok', about: 'Om filen' },
    fixed: { unit: 'Enhet', month: 'Måned', role: 'Hvem som svarer', language: 'Språk' },
    roles: {
      patient: 'Pasient eller bruker',
      'next-of-kin': 'Pårørende, om egen erfaring',
      'on-behalf': 'På vegne av en annen',
      parent: 'Forelder',
      'parent-of-youth': 'Forelder sammen med en på 12–16 år',
      staff: 'Ansatt',
      'council-member': 'Medlem av brukerutvalget',
    },
    states: {
      'dont-know': 'Vet ikke',
      'not-relevant': 'Ikke aktuelt',
      'prefer-not-to-say': 'Vil ikke svare',
      skipped: 'Hoppet over',
      'not-shown': 'Ikke spurt',
    },
    state: 'besvart eller ikke',
    answered: 'Besvart',
    wrote: 'Skrev noe (teksten står for seg)',
    heldBack: 'Holdt tilbake: færre enn grensen er like',
    yes: 'Valgt',
    no: 'Ikke valgt',
    rank: 'plass',
    notRanked: 'Ikke plassert',
    times: 'antall',
    files: 'antall filer',
    types: { number: 'tall', text: 'tekst' },
    codebook: { column: 'Kolonne', question: 'Spørsmål', type: 'Slag', value: 'Verdi', meaning: 'Betyr' },
    comments: { question: 'Kolonne', text: 'Spørsmål', comment: 'Kommentar' },
    about: (file) => [
      `${file.title} – ${file.organisation}`,
      `Spørreskjema: ${file.questionnaire}, versjon ${file.versionNumber} (${file.versionId}).`,
      `Svar fra ${file.from} til ${file.to}: ${file.responses}. Filen er laget ${file.made}.`,
      `Én rad er ett svar. Radene har ingen id og står i tilfeldig rekkefølge.`,
      `Enhet, måned, språk, hvem som svarer, bakgrunn, datoer og tall uten grupper vises bare der minst ${file.k} svar er like på alt dette. Ellers er noe av det holdt tilbake (-9999).`,
      'Det folk har skrevet med egne ord, står for seg, er renset for kjennetegn og kan ikke kobles til en rad.',
      'Prøv aldri å finne ut hvem som har svart. Slett filen når du er ferdig med den.',
    ],
  },
  nn: {
    sheets: { answers: 'Svar', comments: 'Kommentarar', codebook: 'Kodebok', about: 'Om fila' },
    fixed: { unit: 'Eining', month: 'Månad', role: 'Kven som svarer', language: 'Språk' },
    roles: {
      patient: 'Pasient eller brukar',
      'next-of-kin': 'Pårørande, om eiga erfaring',
      'on-behalf': 'På vegner av ein annan',
      parent: 'Forelder',
      'parent-of-youth': 'Forelder saman med ein på 12–16 år',
      staff: 'Tilsett',
      'council-member': 'Medlem av brukarutvalet',
    },
    states: {
      'dont-know': 'Veit ikkje',
      'not-relevant': 'Ikkje aktuelt',
      'prefer-not-to-say': 'Vil ikkje svare',
      skipped: 'Hoppa over',
      'not-shown': 'Ikkje spurt',
    },
    state: 'svart på eller ikkje',
    answered: 'Svart på',
    wrote: 'Skreiv noko (teksten står for seg)',
    heldBack: 'Halde tilbake: færre enn grensa er like',
    yes: 'Vald',
    no: 'Ikkje vald',
    rank: 'plass',
    notRanked: 'Ikkje plassert',
    times: 'tal på',
    files: 'tal på filer',
    types: { number: 'tal', text: 'tekst' },
    codebook: { column: 'Kolonne', question: 'Spørsmål', type: 'Slag', value: 'Verdi', meaning: 'Tyder' },
    comments: { question: 'Kolonne', text: 'Spørsmål', comment: 'Kommentar' },
    about: (file) => [
      `${file.title} – ${file.organisation}`,
      `Spørjeskjema: ${file.questionnaire}, versjon ${file.versionNumber} (${file.versionId}).`,
      `Svar frå ${file.from} til ${file.to}: ${file.responses}. Fila er laga ${file.made}.`,
      `Éi rad er eitt svar. Radene har ingen id og står i tilfeldig rekkjefølgje.`,
      `Eining, månad, språk, kven som svarer, bakgrunn, datoar og tal utan grupper blir berre viste der minst ${file.k} svar er like på alt dette. Elles er noko av det halde tilbake (-9999).`,
      'Det folk har skrive med eigne ord, står for seg, er reinsa for kjenneteikn og kan ikkje koplast til ei rad.',
      'Prøv aldri å finne ut kven som har svart. Slett fila når du er ferdig med henne.',
    ],
  },
  en: {
    sheets: { answers: 'Answers', comments: 'Comments', codebook: 'Codebook', about: 'About this file' },
    fixed: { unit: 'Unit', month: 'Month', role: 'Who answers', language: 'Language' },
    roles: {
      patient: 'Patient or user',
      'next-of-kin': 'Next of kin, own experience',
      'on-behalf': 'On behalf of somebody',
      parent: 'Parent',
      'parent-of-youth': 'Parent, with a youth aged 12–16',
      staff: 'Staff',
      'council-member': 'Council member',
    },
    states: {
      'dont-know': "Don't know",
      'not-relevant': 'Not relevant',
      'prefer-not-to-say': 'Prefer not to say',
      skipped: 'Skipped',
      'not-shown': 'Not asked',
    },
    state: 'answered or not',
    answered: 'Answered',
    wrote: 'Wrote something (the text stands apart)',
    heldBack: 'Held back: fewer than the limit are alike',
    yes: 'Chosen',
    no: 'Not chosen',
    rank: 'rank',
    notRanked: 'Not ranked',
    times: 'number',
    files: 'number of files',
    types: { number: 'number', text: 'text' },
    codebook: { column: 'Column', question: 'Question', type: 'Kind', value: 'Value', meaning: 'Means' },
    comments: { question: 'Column', text: 'Question', comment: 'Comment' },
    about: (file) => [
      `${file.title} – ${file.organisation}`,
      `Questionnaire: ${file.questionnaire}, version ${file.versionNumber} (${file.versionId}).`,
      `Answers from ${file.from} to ${file.to}: ${file.responses}. The file was made on ${file.made}.`,
      'One row is one response. Rows have no id and stand in no order.',
      `Unit, month, language, who answers, background, dates and numbers without groups are shown only where at least ${file.k} responses are alike in all of this. Elsewhere some of it is held back (-9999).`,
      'What people wrote in their own words stands apart, is cleared of identifiers and cannot be joined to a row.',
      'Never try to find out who has answered. Delete the file when you have finished with it.',
    ],
  },
};
