import type { Priority, Strength } from '@medvirk/improvement';
import type { Lens } from '@medvirk/questionnaire';
import type { Audience, ReportAction } from './report-facts.ts';

/** The words of a report that are nobody's own. */
export interface ReportWords {
  title: Readonly<Record<Audience, string>>;
  page: string;
  basis(period: string, responses: string | undefined, unit: string): string;
  writtenWith(council: string, approvals: string, members: string): string;
  notWithCouncil: string;
  override(person: string, reason: string): string;
  dissent: string;
  aboutWhole: string;
  summary: string;
  summaryCaption: string;
  summaryHeader: readonly [string, string, string, string];
  priority: Readonly<Record<Priority['level'], string>>;
  lens: Readonly<Record<Lens, string>>;
  shortLens: Readonly<Record<Lens, string>>;
  nothing: Readonly<Record<Lens, string>>;
  hidden(k: number): string;
  hiddenTitle: string;
  strength: Readonly<Record<Strength['level'], string>>;
  evidence: string;
  more(count: number): string;
  questions: string;
  actions: string;
  noActions: string;
  status: Readonly<Record<ReportAction['status'], string>>;
  action(owner: string, due: string, unit: string): string;
  outcome(text: string): string;
  method: string;
  methodLines(k: number, questionnaire: string, version: number): readonly string[];
  noThemes: string;
}

export const REPORT_WORDS: Readonly<Record<'nb' | 'nn' | 'en', ReportWords>> = {
  nb: {
    title: { council: 'Rapport til brukerutvalget', board: 'Rapport til styret' },
    page: 'Side',
    basis: (period, responses, unit) =>
      responses
        ? `${responses} har svart i ${unit}, ${period}.`
        : `For få har svart i ${unit}, ${period}, til at antallet vises.`,
    writtenWith: (council, approvals, members) =>
      `Spørsmålene er skrevet sammen med ${council}. ${approvals} av ${members} medlemmer har godkjent dem.`,
    notWithCouncil: 'Spørsmålene er ikke godkjent av et brukerutvalg.',
    override: (person, reason) => `${person} tok spørsmålene i bruk uten godkjenning: «${reason}»`,
    dissent: 'Uenighet i utvalget',
    aboutWhole: 'hele skjemaet',
    summary: 'Kort fortalt',
    summaryCaption: 'Hvert tema med det sterkeste utsagnet om nå, og hva tjenesten gjør',
    summaryHeader: ['Tema', 'Prioritet', 'Nå', 'Tiltak'],
    priority: { high: 'Høy', medium: 'Middels', low: 'Lav', unknown: 'Ikke kjent' },
    lens: {
      why: 'Hvorfor er dette viktig for brukeren, og hvordan vet vi det?',
      now: 'Hvordan fungerer det nå for brukeren, og hvordan vet vi det?',
      better: 'Hvordan kan det bli bedre for brukeren, og hvordan vet vi det?',
    },
    shortLens: { why: 'Hvorfor', now: 'Nå', better: 'Bedre' },
    nothing: {
      why: 'Vi vet ikke ennå hvorfor dette er viktig for brukeren.',
      now: 'Vi vet ikke ennå hvordan dette fungerer for brukeren.',
      better: 'Vi vet ikke ennå hvordan dette kan bli bedre for brukeren.',
    },
    hidden: (k) =>
      `Noe er skjult fordi færre enn ${k} har svart, eller fordi det kunne røpe et annet skjult tall. Derfor kan det mangle utsagn her.`,
    hiddenTitle: 'Noe vises ikke',
    strength: { strong: 'Sterkt belegg', moderate: 'Moderat belegg', weak: 'Svakt belegg' },
    evidence: 'Hvordan vet vi det?',
    more: (count) => `${count} utsagn til står i rapporten til brukerutvalget.`,
    questions: 'Spørsmålene bak',
    actions: 'Hva gjør tjenesten?',
    noActions: 'Ingen tiltak er satt ennå.',
    status: {
      planned: 'Planlagt',
      'in-progress': 'I gang',
      done: 'Gjennomført',
      dropped: 'Avsluttet uten å bli gjennomført',
    },
    action: (owner, due, unit) => `Ansvarlig: ${owner}. Frist: ${due}. Gjelder: ${unit}.`,
    outcome: (text) => `Hva kom ut av det: ${text}`,
    method: 'Slik er tallene laget',
    methodLines: (k, questionnaire, version) => [
      `Svarene er gitt på versjon ${version} av «${questionnaire}». En versjon endres ikke etter at den er tatt i bruk.`,
      `Ingen tall om færre enn ${k} vises, og ingen slike tall kan regnes ut av dem som vises.`,
      'Spennet bak et tall sier hvor usikkert det er (95 %). «Bedre» og «dårligere» brukes bare når forskjellen er klar.',
      'At noe skjedde etter et tiltak, beviser ikke at tiltaket var grunnen.',
    ],
    noThemes: 'Ingen spørsmål i undersøkelsen hører til et tema ennå.',
  },
  nn: {
    title: { council: 'Rapport til brukarutvalet', board: 'Rapport til styret' },
    page: 'Side',
    basis: (period, responses, unit) =>
      responses
        ? `${responses} har svart i ${unit}, ${period}.`
        : `For få har svart i ${unit}, ${period}, til at talet blir vist.`,
    writtenWith: (council, approvals, members) =>
      `Spørsmåla er skrivne saman med ${council}. ${approvals} av ${members} medlemmer har godkjent dei.`,
    notWithCouncil: 'Spørsmåla er ikkje godkjende av eit brukarutval.',
    override: (person, reason) => `${person} tok spørsmåla i bruk utan godkjenning: «${reason}»`,
    dissent: 'Usemje i utvalet',
    aboutWhole: 'heile skjemaet',
    summary: 'Kort fortalt',
    summaryCaption: 'Kvart tema med den sterkaste utsegna om no, og kva tenesta gjer',
    summaryHeader: ['Tema', 'Prioritet', 'No', 'Tiltak'],
    priority: { high: 'Høg', medium: 'Middels', low: 'Låg', unknown: 'Ikkje kjend' },
    lens: {
      why: 'Kvifor er dette viktig for brukaren, og korleis veit vi det?',
      now: 'Korleis fungerer det no for brukaren, og korleis veit vi det?',
      better: 'Korleis kan det bli betre for brukaren, og korleis veit vi det?',
    },
    shortLens: { why: 'Kvifor', now: 'No', better: 'Betre' },
    nothing: {
      why: 'Vi veit ikkje enno kvifor dette er viktig for brukaren.',
      now: 'Vi veit ikkje enno korleis dette fungerer for brukaren.',
      better: 'Vi veit ikkje enno korleis dette kan bli betre for brukaren.',
    },
    hidden: (k) =>
      `Noko er skjult fordi færre enn ${k} har svart, eller fordi det kunne røpe eit anna skjult tal. Difor kan det mangle utsegner her.`,
    hiddenTitle: 'Noko blir ikkje vist',
    strength: { strong: 'Sterkt belegg', moderate: 'Moderat belegg', weak: 'Svakt belegg' },
    evidence: 'Korleis veit vi det?',
    more: (count) => `${count} utsegner til står i rapporten til brukarutvalet.`,
    questions: 'Spørsmåla bak',
    actions: 'Kva gjer tenesta?',
    noActions: 'Ingen tiltak er sette enno.',
    status: {
      planned: 'Planlagt',
      'in-progress': 'I gang',
      done: 'Gjennomført',
      dropped: 'Avslutta utan å bli gjennomført',
    },
    action: (owner, due, unit) => `Ansvarleg: ${owner}. Frist: ${due}. Gjeld: ${unit}.`,
    outcome: (text) => `Kva kom ut av det: ${text}`,
    method: 'Slik er tala laga',
    methodLines: (k, questionnaire, version) => [
      `Svara er gitt på versjon ${version} av «${questionnaire}». Ein versjon blir ikkje endra etter at han er teken i bruk.`,
      `Ingen tal om færre enn ${k} blir viste, og ingen slike tal kan reknast ut av dei som blir viste.`,
      'Spennet bak eit tal seier kor usikkert det er (95 %). «Betre» og «dårlegare» blir berre brukt når skilnaden er klar.',
      'At noko skjedde etter eit tiltak, prøver ikkje at tiltaket var grunnen.',
    ],
    noThemes: 'Ingen spørsmål i undersøkinga høyrer til eit tema enno.',
  },
  en: {
    title: { council: 'Report to the user council', board: 'Report to the board' },
    page: 'Page',
    basis: (period, responses, unit) =>
      responses
        ? `${responses} have answered in ${unit}, ${period}.`
        : `Too few have answered in ${unit}, ${period}, for the number to be shown.`,
    writtenWith: (council, approvals, members) =>
      `The questions were written together with ${council}. ${approvals} of ${members} members have signed them off.`,
    notWithCouncil: 'The questions have not been signed off by a user council.',
    override: (person, reason) => `${person} took the questions into use without sign-off: “${reason}”`,
    dissent: 'Disagreement in the council',
    aboutWhole: 'the whole questionnaire',
    summary: 'In short',
    summaryCaption: 'Each theme with the strongest statement about now, and what the service does',
    summaryHeader: ['Theme', 'Priority', 'Now', 'Actions'],
    priority: { high: 'High', medium: 'Medium', low: 'Low', unknown: 'Not known' },
    lens: {
      why: 'Why does this matter to the user, and how do we know?',
      now: 'How does it work now for the user, and how do we know?',
      better: 'How can it become better for the user, and how do we know?',
    },
    shortLens: { why: 'Why', now: 'Now', better: 'Better' },
    nothing: {
      why: 'We do not know yet why this matters to the user.',
      now: 'We do not know yet how this works for the user.',
      better: 'We do not know yet how this can become better for the user.',
    },
    hidden: (k) =>
      `Something is hidden because fewer than ${k} have answered, or because it could give away another hidden figure. So statements may be missing here.`,
    hiddenTitle: 'Something is not shown',
    strength: { strong: 'Strong evidence', moderate: 'Moderate evidence', weak: 'Weak evidence' },
    evidence: 'How do we know?',
    more: (count) => `${count} more statements stand in the report to the user council.`,
    questions: 'The questions behind it',
    actions: 'What does the service do?',
    noActions: 'No actions have been set yet.',
    status: { planned: 'Planned', 'in-progress': 'Under way', done: 'Done', dropped: 'Ended without being done' },
    action: (owner, due, unit) => `Responsible: ${owner}. Due: ${due}. Applies to: ${unit}.`,
    outcome: (text) => `What came of it: ${text}`,
    method: 'How the figures were made',
    methodLines: (k, questionnaire, version) => [
      `The answers were given to version ${version} of “${questionnaire}”. A version does not change once it is in use.`,
      `No figure about fewer than ${k} is shown, and none can be worked out from those that are.`,
      'The range behind a figure says how uncertain it is (95 %). “Better” and “worse” are used only when the difference is clear.',
      'That something happened after an action does not prove that the action was the cause.',
    ],
    noThemes: 'No questions in the survey belong to a theme yet.',
  },
};
