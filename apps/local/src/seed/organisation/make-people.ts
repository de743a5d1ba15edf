import type { Store } from '@medvirk/data-access';
import { type DemoPerson, LOCAL_ISSUER } from '../../demo-people.ts';
import type { Calendar } from '../calendar.ts';

/** Who nominated the council's members, in their order; the terms of the last two end at different times. */
const NOMINATED_BY = [
  'FFO Fjordbyen',
  'SAFO Vest',
  'Pårørendealliansen',
  'Mental Helse Fjordbyen',
  'Sametinget',
  'Fjordbyen eldreråd',
  'Norges Handikapforbund',
] as const;

export interface DemoPeople {
  councilId: string;
  /** Ids by subject. */
  bySubject: ReadonlyMap<string, string>;
  /** Council members, in the order of the demo's people. */
  members: readonly string[];
}

/** People with the identity that the sign-in on this machine gives them, their roles, and the council. */
export async function makePeople(
  store: Store,
  people: readonly DemoPerson[],
  units: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<DemoPeople> {
  const councilId = await store.councils.add('Brukerutvalget i Fjordbyen helseforetak');
  const bySubject = new Map<string, string>();
  const members: string[] = [];
  for (const { name, email, subject, role } of people) {
    const id = await store.people.add({ name, email, issuer: LOCAL_ISSUER, subject });
    bySubject.set(subject, id);
    const unit = role === 'leader' ? (units.get('hospital') ?? null) : null;
    await store.people.assign(id, [{ role, unit }]);
    if (role !== 'council-member') continue;
    await store.councils.addMember({
      councilId,
      personId: id,
      nominatedBy: NOMINATED_BY[members.length % NOMINATED_BY.length] ?? '',
      from: calendar.month(members.length < 5 ? -14 : -26),
      until: calendar.month(members.length < 5 ? 10 : 4),
    });
    members.push(id);
  }
  return { councilId, bySubject, members };
}
