/** The languages of the sign-in page. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of the sign-in page in one language. */
export interface SignInTexts {
  title: string;
  lead: string;
  people: string;
  signedOutTitle: string;
  signedOut: string;
  signOutTitle: string;
  signOut: string;
  problemTitle: string;
  problem: string;
}

export const SIGN_IN_TEXTS: Record<Language, SignInTexts> = {
  nb: {
    title: 'Velg hvem du vil være',
    lead: 'Dette er en demo med oppdiktede personer, uten passord. Den svarer bare på denne maskinen.',
    people: 'Personer i demoen',
    signedOutTitle: 'Du er logget ut',
    signedOut: 'Du kan lukke denne siden.',
    signOutTitle: 'Vil du logge ut?',
    signOut: 'Logg ut',
    problemTitle: 'Innloggingen stoppet',
    problem:
      'Innloggingen tok for lang tid, eller den ble startet et annet sted. Gå tilbake til Medvirk og logg inn på nytt.',
  },
  nn: {
    title: 'Vel kven du vil vere',
    lead: 'Dette er ein demo med oppdikta personar, utan passord. Han svarer berre på denne maskina.',
    people: 'Personar i demoen',
    signedOutTitle: 'Du er logga ut',
    signedOut: 'Du kan lukke denne sida.',
    signOutTitle: 'Vil du logge ut?',
    signOut: 'Logg ut',
    problemTitle: 'Innlogginga stoppa',
    problem:
      'Innlogginga tok for lang tid, eller ho vart starta ein annan stad. Gå tilbake til Medvirk og logg inn på nytt.',
  },
  en: {
    title: 'Choose who you want to be',
    lead: 'This is a demo with invented people and no passwords. It answers on this machine only.',
    people: 'People in the demo',
    signedOutTitle: 'You are signed out',
    signedOut: 'You may close this page.',
    signOutTitle: 'Do you want to sign out?',
    signOut: 'Sign out',
    problemTitle: 'The sign-in stopped',
    problem: 'The sign-in took too long, or it was begun elsewhere. Go back to Medvirk and sign in again.',
  },
};

/** Norwegian without saying which (`no`) is bokmål; a browser that asks for none of the three gets bokmål too. */
const OF_TAG: Record<string, Language> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The language the browser likes best among ours, from its Accept-Language header. */
export function chooseLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part, at) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { language: OF_TAG[tag.toLowerCase().split('-')[0] ?? ''], quality: Number(quality ?? 1), at };
  });
  const best = wishes
    .filter(({ language, quality }) => language && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at)[0];
  return best?.language ?? 'nb';
}
