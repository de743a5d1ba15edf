export interface LetterWords {
  greeting: string;
  ask: (organisation: string) => string;
  use: string;
  voluntary: string;
  anonymous: string;
  withPhone: string;
  withTyping: (address: string) => string;
  code: string;
  once: string;
  until: (day: string) => string;
  help: (contact: string) => string;
}

/** Words of letters that ask for an answer: not about which ward or treatment, since others may open them. */
export const LETTER_WORDS: Readonly<Record<'nb' | 'nn' | 'en', LetterWords>> = {
  nb: {
    greeting: 'Hei',
    ask: (organisation) => `${organisation} vil gjerne høre hvordan du opplevde hjelpen du fikk.`,
    use: 'Svarene brukes til å gjøre tjenestene bedre.',
    voluntary: 'Det er frivillig. Om du svarer, og hva du svarer, har ingenting å si for hjelpen du får.',
    anonymous: 'Ingen kan se hvem du er, heller ikke vi.',
    withPhone: 'Med telefon: pek kameraet på koden, og åpne lenken.',
    withTyping: (address) => `Uten kamera: gå til ${address}, og skriv koden under.`,
    code: 'Koden din',
    once: 'Koden er bare din, og kan brukes én gang.',
    until: (day) => `Du kan svare til og med ${day}.`,
    help: (contact) => `Trenger du hjelp, eller vil du heller svare på papir? ${contact}`,
  },
  nn: {
    greeting: 'Hei',
    ask: (organisation) => `${organisation} vil gjerne høyre korleis du opplevde hjelpa du fekk.`,
    use: 'Svara blir brukte til å gjere tenestene betre.',
    voluntary: 'Det er frivillig. Om du svarar, og kva du svarar, har ingenting å seie for hjelpa du får.',
    anonymous: 'Ingen kan sjå kven du er, heller ikkje vi.',
    withPhone: 'Med telefon: peik kameraet på koden, og opne lenkja.',
    withTyping: (address) => `Utan kamera: gå til ${address}, og skriv koden under.`,
    code: 'Koden din',
    once: 'Koden er berre din, og kan brukast éin gong.',
    until: (day) => `Du kan svare til og med ${day}.`,
    help: (contact) => `Treng du hjelp, eller vil du heller svare på papir? ${contact}`,
  },
  en: {
    greeting: 'Hello',
    ask: (organisation) => `${organisation} would like to hear how you found the help that you were given.`,
    use: 'The answers are used to make the services better.',
    voluntary:
      'It is voluntary. Whether you answer, and what you answer, makes no difference to the help you are given.',
    anonymous: 'Nobody can see who you are, not even we.',
    withPhone: 'With a phone: point the camera at the code, and open the link.',
    withTyping: (address) => `Without a camera: go to ${address}, and type the code below.`,
    code: 'Your code',
    once: 'The code is yours alone, and can be used once.',
    until: (day) => `You can answer until ${day}.`,
    help: (contact) => `Do you need help, or would you rather answer on paper? ${contact}`,
  },
};
