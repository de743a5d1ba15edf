import type { SurveyInformation } from '@medvirk/api-contract';

/** What a respondent is told unless the quality team writes otherwise. Languages that are not here start empty. */
const PURPOSE: Readonly<Record<string, string>> = {
  nb: 'Vi spør for å få vite hva som er viktig for deg, hvordan det fungerer nå og hvordan det kan bli bedre. Svarene brukes bare til å forbedre tjenesten. Brukerutvalget har vært med på å lage spørsmålene og får se resultatene.',
  nn: 'Vi spør for å få vite kva som er viktig for deg, korleis det fungerer no og korleis det kan bli betre. Svara blir berre brukte til å forbetre tenesta. Brukarutvalet har vore med på å lage spørsmåla og får sjå resultata.',
  en: 'We ask to learn what matters to you, how it works now and how it can become better. The answers are used only to improve the service. The user council has helped to write the questions and will see the results.',
};

/** For anonymous surveys. */
export const PROPOSED_LEGAL_BASIS: Readonly<Record<string, string>> = {
  nb: 'Det er frivillig å svare, og svarene er anonyme: vi lagrer ikke navn, fødselsnummer eller hvem som svarte. Tjenesten har plikt til å bruke erfaringene til pasienter, brukere og pårørende i arbeidet med kvalitet (forskrift om ledelse og kvalitetsforbedring i helse- og omsorgstjenesten).',
  nn: 'Det er frivillig å svare, og svara er anonyme: vi lagrar ikkje namn, fødselsnummer eller kven som svarte. Tenesta har plikt til å bruke erfaringane til pasientar, brukarar og pårørande i arbeidet med kvalitet (forskrift om leiing og kvalitetsforbetring i helse- og omsorgstenesta).',
  en: 'Answering is voluntary and the answers are anonymous: we do not store names, identity numbers or who answered. The service has a duty to use the experience of patients, users and next of kin in its work on quality (the Norwegian regulation on management and quality improvement in health and care services).',
};

const RETENTION_MONTHS = 24;

/** The proposed information in each of the questionnaire's languages. */
export function defaultInformation(
  languages: readonly string[],
  organisation: { name: string; contact: string },
): SurveyInformation {
  const inLanguages = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(languages.map((language) => [language, texts[language] ?? '']));
  return {
    purpose: inLanguages(PURPOSE),
    legalBasis: inLanguages(PROPOSED_LEGAL_BASIS),
    controller: organisation.name,
    contact: organisation.contact,
    retentionMonths: RETENTION_MONTHS,
  };
}
