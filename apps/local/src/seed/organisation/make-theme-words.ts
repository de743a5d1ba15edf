import type { Store } from '@medvirk/data-access';
import type { Calendar } from '../calendar.ts';
import type { DemoPeople } from './make-people.ts';

/** Words that the demo's themes are recognised by; one is a suggestion that waits for the team. */
const WORDS: Readonly<Record<string, { no: string; en?: string }>> = {
  'going-home': {
    no: 'hjem*, heim*, utskriv*, utskriving, epikrise, etterpå, etter operasjonen, ringe, telefonnummer, ark, arket, smertestillende, sting',
    en: 'home, discharge, leaflet, phone number',
  },
  waiting: { no: 'vent*, kø, timer, timar, forsink*, avlyst', en: 'wait, hours, delay, cancelled' },
  respect: {
    no: 'respekt, hyggelig, hyggeleg, snill, vennlig, venleg, frekk, arrogant, uhøflig, tatt på alvor, sett, omsorg',
    en: 'kind, polite, rude, respect',
  },
  information: {
    no: 'informasjon*, informert, beskjed, forklar*, fortalt, fortalte, brosjyre, visste, skriftlig, skriftleg',
    en: 'information, explain, told, leaflet',
  },
  coordination: {
    no: 'fastlege, hjemmesykepleie*, heimesjukepleie*, kommune*, samarbeid*, snakke sammen, overføring',
    en: 'gp, referred',
  },
  involvement: {
    no: 'bestemme, bestemt, spurt, spør, valg, val, medvirk*, hørt på, lytt*',
    en: 'decide, choice, asked me, listen',
  },
  safety: { no: 'trygg*, utrygg*, redd, trygt, smitte, fall', en: 'safe, scared, afraid' },
  'next-of-kin': {
    no: 'pårørende, pårørande, datter, dattera, sønn, sønnen, mor, far, kona, mannen min, mannen + med, ektefelle',
    en: 'wife, husband, daughter, son, family',
  },
};

const SUGGESTED = {
  theme: 'waiting',
  language: 'no',
  text: 'satt i timevis',
  effect: 'counts',
  accepted: false,
} as const;

export async function makeThemeWords(store: Store, people: DemoPeople, calendar: Calendar): Promise<void> {
  const author = (subject: string): string => people.bySubject.get(subject) ?? '';
  const at = calendar.at(-30);
  for (const [theme, lists] of Object.entries(WORDS)) {
    for (const [language, list] of Object.entries(lists)) {
      for (const text of list.split(', ')) {
        const word = { theme, text, effect: 'counts', accepted: true } as const;
        await store.coding.addWord(
          { ...word, language: language === 'en' ? 'en' : 'no' },
          author('demo-quality-1'),
          at,
        );
      }
    }
  }
  const barred = { theme: 'waiting', language: 'no', text: 'vente barn', effect: 'excludes', accepted: true } as const;
  await store.coding.addWord(barred, author('demo-quality-1'), at);
  await store.coding.addWord(SUGGESTED, author('demo-council-1'), at);
}
