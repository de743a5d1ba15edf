import { randomInt } from 'node:crypto';
import type { Store } from '@medvirk/data-access';
import type { Calendar } from './calendar.ts';
import { CONTACT } from './organisation/make-organisation.ts';
import { TRUST_NAME, WARDS } from './organisation/units.ts';
import { type ThreeTexts, texts } from './three-languages.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Random in truth, not seeded: a link that can be guessed from the source code is no link of a house on the internet. */
const newCode = (): string => Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const INFORMATION = {
  purpose: texts(
    'Vi vil vite hvordan det var for deg, så vi kan gjøre det bedre for dem som kommer etter deg.',
    'Vi vil vite korleis det var for deg, så vi kan gjere det betre for dei som kjem etter deg.',
    'We want to know how it was for you, so that we can make it better for those who come after you.',
  ),
  legalBasis: texts(
    'Det er frivillig å svare. Svarene er anonyme: ingen kan finne ut hvem som har svart hva, heller ikke vi.',
    'Det er friviljug å svare. Svara er anonyme: ingen kan finne ut kven som har svart kva, heller ikkje vi.',
    'Answering is voluntary. The answers are anonymous: nobody can find out who answered what, nor can we.',
  ),
  controller: TRUST_NAME,
  contact: CONTACT,
  retentionMonths: 36,
};

export interface DemoSurveys {
  /** A year of answers in all wards. */
  year: string;
  /** Opened some days ago; answered by fewer than may be shown. */
  fresh: string;
}

export const FRESH_WARDS = ['day-surgery', 'orthopaedics'] as const;

/** Two surveys of the same version, both open today. */
export async function makeSurveys(
  store: Store,
  versionId: string,
  units: ReadonlyMap<string, string>,
  calendar: Calendar,
): Promise<DemoSurveys> {
  const open = async (
    title: ThreeTexts,
    wards: readonly string[],
    opensOn: string,
    closesOn: string,
  ): Promise<string> => {
    const id = await store.surveys.create({
      versionId,
      title,
      opensOn,
      closesOn,
      information: INFORMATION,
      toldSlug: newCode(),
      units: wards.map((key) => ({ unitId: units.get(key) ?? '', linkCode: newCode() })),
    });
    await store.surveys.setStatus(id, 'open');
    return id;
  };
  const year = await open(
    texts('Hvordan var det hos oss?', 'Korleis var det hos oss?', 'How was it with us?'),
    WARDS.map(({ key }) => key),
    calendar.month(-12),
    calendar.day(60),
  );
  const fresh = await open(
    texts('Kort runde om hjemreise', 'Kort runde om heimreise', 'A short round about going home'),
    FRESH_WARDS,
    calendar.day(-4),
    calendar.day(26),
  );
  for (let declined = 0; declined < 37; declined += 1) await store.surveys.countDeclined(year);
  return { year, fresh };
}
