import type { Store } from '@medvirk/data-access';
import type { Lens } from '@medvirk/questionnaire';
import type { Calendar } from '../calendar.ts';
import type { DemoPeople } from '../organisation/make-people.ts';

interface DemoEvidence {
  theme: string;
  ward: string;
  lens: Lens;
  kind: 'council' | 'staff' | 'research';
  text: string;
  source: string;
  daysAgo: number;
  author: string;
}

const EVIDENCE: readonly DemoEvidence[] = [
  {
    theme: 'going-home',
    ward: 'day-surgery',
    lens: 'why',
    kind: 'council',
    text: 'De som bor alene, har ingen å spørre når noe ser rart ut om kvelden. Da blir et lite spørsmål til en stor uro.',
    source: 'Brukerutvalget, sak 14: samtale med pasientorganisasjonene',
    daysAgo: 62,
    author: 'demo-council-6',
  },
  {
    theme: 'going-home',
    ward: 'day-surgery',
    lens: 'better',
    kind: 'council',
    text: 'Utvalget vil ha ett nummer som noen svarer på, og arket i hånda før operasjonen, ikke etter.',
    source: 'Brukerutvalget, sak 14: vedtak',
    daysAgo: 34,
    author: 'demo-council-1',
  },
  {
    theme: 'going-home',
    ward: 'day-surgery',
    lens: 'now',
    kind: 'staff',
    text: 'Vi sluttet å ringe pasientene dagen etter da vaktplanen ble lagt om. Sentralbordet sier at de får flere spørsmål enn før.',
    source: 'Personalmøte på dagkirurgen',
    daysAgo: 48,
    author: 'demo-quality-1',
  },
  {
    theme: 'going-home',
    ward: 'day-surgery',
    lens: 'better',
    kind: 'research',
    text: 'En systematisk oversikt over 36 studier fant at tiltak for en bedre overgang fra sykehus til fastlege og kommune oftest ga bedre resultat enn vanlig praksis. De fleste tiltakene hadde flere deler.',
    source: 'Hesselink og andre: Annals of Internal Medicine 2012; 157: 417-428',
    daysAgo: 40,
    author: 'demo-quality-2',
  },
  {
    theme: 'waiting',
    ward: 'orthopaedics',
    lens: 'why',
    kind: 'council',
    text: 'Ventetid er mindre slitsom når du vet hvor lang den er. Mange tør ikke gå på do i frykt for å miste turen sin.',
    source: 'Brukerutvalgets besøk på poliklinikken',
    daysAgo: 190,
    author: 'demo-council-7',
  },
  {
    theme: 'waiting',
    ward: 'orthopaedics',
    lens: 'now',
    kind: 'staff',
    text: 'Etter at tavla kom opp, er det færre som spør i luka.',
    source: 'Sekretærene i ekspedisjonen',
    daysAgo: 55,
    author: 'demo-quality-1',
  },
  {
    theme: 'involvement',
    ward: 'adult-mental',
    lens: 'why',
    kind: 'council',
    text: 'Uten å være med på planen blir det behandlerens plan. Da er det lettere å slutte.',
    source: 'Brukerutvalget, erfaringer fra Mental Helse',
    daysAgo: 120,
    author: 'demo-council-4',
  },
  {
    theme: 'respect',
    ward: 'medical',
    lens: 'now',
    kind: 'council',
    text: 'Samiske pasienter forteller at de får tolk når de ber om det, men at ingen spør.',
    source: 'Samtaler med samiske brukere',
    daysAgo: 75,
    author: 'demo-council-5',
  },
];

/** What council, staff and research know, under the lens it belongs to. */
export async function makeEvidence(
  store: Store,
  people: DemoPeople,
  units: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<void> {
  for (const { ward, daysAgo, author, ...evidence } of EVIDENCE) {
    await store.improvement.addEvidence({
      ...evidence,
      unitId: units.get(ward) ?? '',
      date: calendar.day(-daysAgo),
      authorId: people.bySubject.get(author) ?? '',
    });
  }
}
