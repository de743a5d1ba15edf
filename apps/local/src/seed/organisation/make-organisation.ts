import type { Store } from '@medvirk/data-access';
import type { Calendar } from '../calendar.ts';
import { texts } from '../three-languages.ts';
import { THEMES } from './themes.ts';
import { CLINICS, EARLIER_NAME, TRUST_NAME } from './units.ts';

export const CONTACT = 'kvalitet@fjordbyen.example';

/** Settings of the demo organisation. Its real name is what shows that it is complete, so it comes last of all. */
export const settings = (name: string) => ({
  name,
  k: 5,
  signOffShare: 0.5,
  contact: CONTACT,
  complaint: texts(
    'Er du ikke fornøyd med hjelpen du fikk, kan du klage til statsforvalteren. Pasient- og brukerombudet kan hjelpe deg, og det koster ikke noe.',
    'Er du ikkje nøgd med hjelpa du fekk, kan du klage til statsforvaltaren. Pasient- og brukarombodet kan hjelpe deg, og det kostar ikkje noko.',
    'If you are not satisfied with the help you got, you may complain to the county governor. The patient ombud can help you, free of charge.',
  ),
});

/** Units and themes. @returns ids of units by their keys, the trust itself as `trust` */
export async function makeOrganisation(store: Store, calendar: Calendar): Promise<ReadonlyMap<string, string>> {
  const longAgo = calendar.month(-72);
  const units = new Map<string, string>();
  const trust = await store.organisation.addUnit({ name: TRUST_NAME, parentId: null, from: longAgo });
  units.set('trust', trust);
  for (const clinic of CLINICS) {
    const parentId = await store.organisation.addUnit({ name: clinic.name, parentId: trust, from: longAgo });
    units.set(clinic.key, parentId);
    for (const ward of clinic.wards) {
      const renamed = ward.key === EARLIER_NAME.key;
      const id = await store.organisation.addUnit({
        name: renamed ? EARLIER_NAME.name : ward.name,
        parentId,
        from: longAgo,
      });
      if (renamed) await store.organisation.changeUnit(id, { from: calendar.month(-8), name: ward.name, parentId });
      units.set(ward.key, id);
    }
  }
  for (const theme of THEMES) await store.organisation.saveTheme(theme.code, theme.texts);
  return units;
}
