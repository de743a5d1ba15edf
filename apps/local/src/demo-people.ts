/** What a demo person may do; the seed makes each person with this role. */
export type DemoRole =
  | 'administrator'
  | 'quality-team'
  | 'leader'
  | 'quote-editor'
  | 'concern-reader'
  | 'council-member';

/** A text of the sign-in page in the three languages of the screens. */
export interface DemoText {
  nb: string;
  nn: string;
  en: string;
}

/** An invented person who can be signed in as. `subject` is stable: the identity provider and the seed agree on it. */
export interface DemoPerson {
  subject: string;
  name: string;
  email: string;
  role: DemoRole;
  description: DemoText;
}

/**
 * The `issuer` to make demo people with. Every start moves people of the local sign-in to the address it has then
 * (identity/move-local-people.ts).
 */
export const LOCAL_ISSUER = 'http://localhost:3001';

const address = (name: string): string =>
  `${name.toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll('æ', 'ae').replaceAll('á', 'a').replaceAll(' ', '.')}@medvirk.example`;

const person = (subject: string, name: string, role: DemoRole, description: DemoText): DemoPerson => ({
  subject,
  name,
  email: address(name),
  role,
  description,
});

const QUALITY: DemoText = {
  nb: 'Kvalitetsteam: lager undersøkelser og følger dem opp',
  nn: 'Kvalitetsteam: lagar undersøkingar og følgjer dei opp',
  en: 'Quality team: makes surveys and follows them up',
};

const member = (nb: string, nn: string, en: string): DemoText => ({
  nb: `Brukerutvalg: ${nb}`,
  nn: `Brukarutval: ${nn}`,
  en: `Council: ${en}`,
});

/** The people of the demo. All names are invented; the domain .example is reserved and reaches nobody. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('demo-admin-1', 'Sunniva Bakken', 'administrator', {
    nb: 'Administrator: personer, enheter og innstillinger',
    nn: 'Administrator: personar, einingar og innstillingar',
    en: 'Administrator: people, units and settings',
  }),
  person('demo-quality-1', 'Jonas Vikøyr', 'quality-team', QUALITY),
  person('demo-quality-2', 'Amina Haugsdal', 'quality-team', QUALITY),
  person('demo-leader-1', 'Torunn Eidsvåg', 'leader', {
    nb: 'Leder: leser resultatene for sine enheter',
    nn: 'Leiar: les resultata for einingane sine',
    en: 'Leader: reads the results of her units',
  }),
  person('demo-quotes-1', 'Solveig Tangen', 'quote-editor', {
    nb: 'Sitatredaktør: velger sitater og gjør dem trygge å vise',
    nn: 'Sitatredaktør: vel sitat og gjer dei trygge å vise',
    en: 'Quote editor: chooses quotes and makes them safe to show',
  }),
  person('demo-concerns-1', 'Halvard Myklebust', 'concern-reader', {
    nb: 'Leser bekymringer: følger opp det som haster i kommentarene',
    nn: 'Les bekymringar: følgjer opp det som hastar i kommentarane',
    en: 'Concern reader: follows up what is urgent in the comments',
  }),
  person('demo-council-1', 'Ragnhild Moldestad', 'council-member', member('leder', 'leiar', 'chair')),
  person('demo-council-2', 'Per Anders Kvernmo', 'council-member', member('nestleder', 'nestleiar', 'deputy chair')),
  person('demo-council-3', 'Fatima Solheim', 'council-member', member('pårørende', 'pårørande', 'next of kin')),
  person(
    'demo-council-4',
    'Eirik Nordgård',
    'council-member',
    member('psykisk helse', 'psykisk helse', 'mental health'),
  ),
  person(
    'demo-council-5',
    'Máret Balto',
    'council-member',
    member('samiske brukere', 'samiske brukarar', 'Sami users'),
  ),
  person('demo-council-6', 'Lars Øygarden', 'council-member', member('eldre', 'eldre', 'older people')),
  person(
    'demo-council-7',
    'Ingeborg Tveiten',
    'council-member',
    member('funksjonshemmede', 'funksjonshemma', 'disabled people'),
  ),
];
