import type { Store } from '@medvirk/data-access';
import type { Calendar } from '../calendar.ts';
import { BOARD_CAME } from '../responses/scores.ts';

/** Four actions: one done with its outcome, one under way, one overdue and one planned. */
export async function makeActions(
  store: Store,
  surveyId: string,
  units: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<void> {
  const unit = (key: string): string => units.get(key) ?? '';
  await store.improvement.addAction(
    {
      theme: 'waiting',
      unitId: unit('orthopaedics'),
      surveyId,
      title: 'Tavle som viser ventetiden',
      description:
        'En skjerm på venterommet viser hvor lang tid det er igjen, og ekspedisjonen sier fra når det blir forsinket.',
      owner: 'Seksjonsleder på ortopedisk poliklinikk',
      dueOn: calendar.day(-95),
      startedOn: calendar.month(BOARD_CAME),
      status: 'done',
      measureQuestion: 'waiting-now',
      outcomeKind: 'reasoned',
      closingEffect: null,
      basis: [],
      outcome: 'Tavla er i bruk hver dag. Flere sier at de fikk vite hvor lenge de måtte vente, og færre spør i luka.',
    },
    calendar.at(-30),
  );
  await store.improvement.addAction(
    {
      theme: 'going-home',
      unitId: unit('day-surgery'),
      surveyId,
      title: 'Telefontid for nyopererte',
      description:
        'En sykepleier svarer på telefon hver dag fra 8 til 20, også i helgene. Nummeret står øverst på arket alle får før operasjonen.',
      owner: 'Avdelingsleder på dagkirurgisk poliklinikk',
      dueOn: calendar.day(40),
      startedOn: calendar.day(-18),
      status: 'in-progress',
      measureQuestion: 'home-whom',
      outcome: null,
      outcomeKind: null,
      closingEffect: null,
      basis: [],
    },
    calendar.at(-6),
  );
  await store.improvement.addAction(
    {
      theme: 'involvement',
      unitId: unit('adult-mental'),
      surveyId,
      title: 'Planen skrives sammen med pasienten',
      description: 'Første time brukes til pasientens egne mål. Planen skrives i timen, og pasienten får den med hjem.',
      owner: 'Teamleder på allmennpsykiatrisk poliklinikk',
      dueOn: calendar.day(-12),
      startedOn: calendar.day(-88),
      status: 'in-progress',
      measureQuestion: 'involvement-now',
      outcome: null,
      outcomeKind: null,
      closingEffect: null,
      basis: [],
    },
    calendar.at(-41),
  );
  await store.improvement.addAction(
    {
      theme: 'coordination',
      unitId: unit('emergency'),
      surveyId,
      title: 'Én kontaktperson gjennom hele oppholdet',
      description: 'Alle som kommer til akuttmottaket, får navnet på én som følger dem til de er på post eller hjemme.',
      owner: 'Klinikksjef',
      dueOn: calendar.day(75),
      startedOn: null,
      status: 'planned',
      measureQuestion: 'coordination-now',
      outcome: null,
      outcomeKind: null,
      closingEffect: null,
      basis: [],
    },
    calendar.at(-9),
  );
}
