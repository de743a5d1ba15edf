export interface LetterWords {
  greeting: string;
  ask: (organisation: string) => string;
  /** Said to who got a letter before and has not answered with its code. */
  remind: (organisation: string) => string;
  /** Said to everybody who got a letter before. */
  remindAll: (organisation: string) => string;
  whyAll: string;
  use: string;
  voluntary: string;
  anonymous: string;
  withPhone: string;
  withTyping: (address: string) => string;
  /** The same for a letter without a code. */
  withPhoneEarlier: string;
  withTypingEarlier: (address: string) => string;
  code: string;
  once: string;
  newest: string;
  until: (day: string) => string;
  help: (contact: string) => string;
  lost: (contact: string) => string;
  number: string;
  numberUse: string;
  /** The list of numbers in the archive: its file, and what stands above its columns. */
  list: { file: string; number: string; pages: string; page: string };
}

/** Words of letters that ask for an answer: not about which ward or treatment, since others may open them. */
export const LETTER_WORDS: Readonly<Record<'nb' | 'nn' | 'en', LetterWords>> = {
  nb: {
    greeting: 'Hei',
    ask: (organisation) => `${organisation} vil gjerne høre hvordan du opplevde hjelpen du fikk.`,
    remind: (organisation) =>
      `Vi minner om brevet fra ${organisation}. Vi vil fortsatt gjerne høre hvordan du opplevde hjelpen du fikk. Har du svart de siste dagene? Da takker vi for det, og du trenger ikke gjøre noe.`,
    remindAll: (organisation) =>
      `Vi minner om brevet fra ${organisation}. Har du svart? Da takker vi for det, og du trenger ikke gjøre noe. Har du ikke svart ennå, vil vi fortsatt gjerne høre hvordan du opplevde hjelpen du fikk.`,
    whyAll: 'Ingen kan se hvem som har svart. Derfor går dette brevet til alle som fikk det første.',
    use: 'Svarene brukes til å gjøre tjenestene bedre.',
    voluntary: 'Det er frivillig. Om du svarer, og hva du svarer, har ingenting å si for hjelpen du får.',
    anonymous: 'Ingen kan se hvem du er, heller ikke vi.',
    withPhone: 'Med telefon: pek kameraet på koden, og åpne lenken.',
    withTyping: (address) => `Uten kamera: gå til ${address}, og skriv koden under.`,
    withPhoneEarlier:
      'Bruk koden i det siste brevet du fikk med en kode. Med telefon: pek kameraet på rutene, og skriv koden der.',
    withTypingEarlier: (address) => `Uten kamera: gå til ${address}, og skriv koden der.`,
    code: 'Koden din',
    once: 'Koden er bare din, og kan brukes én gang.',
    newest: 'Bruk koden i dette brevet. Koden i det forrige brevet virker ikke lenger.',
    until: (day) => `Du kan svare til og med ${day}.`,
    help: (contact) => `Trenger du hjelp, eller vil du heller svare på papir? ${contact}`,
    lost: (contact) => `Finner du ikke brevet med koden, eller vil du heller svare på papir? ${contact}`,
    number: 'Brev nummer',
    numberUse: 'Nummeret på brevet brukes bare til å minne dem som ikke har svart. Det viser ikke hva noen svarer.',
    list: { file: 'numre.csv', number: 'Brev nummer', pages: 'Fil', page: 'Side' },
  },
  nn: {
    greeting: 'Hei',
    ask: (organisation) => `${organisation} vil gjerne høyre korleis du opplevde hjelpa du fekk.`,
    remind: (organisation) =>
      `Vi minner om brevet frå ${organisation}. Vi vil framleis gjerne høyre korleis du opplevde hjelpa du fekk. Har du svart dei siste dagane? Då takkar vi for det, og du treng ikkje gjere noko.`,
    remindAll: (organisation) =>
      `Vi minner om brevet frå ${organisation}. Har du svart? Då takkar vi for det, og du treng ikkje gjere noko. Har du ikkje svart enno, vil vi framleis gjerne høyre korleis du opplevde hjelpa du fekk.`,
    whyAll: 'Ingen kan sjå kven som har svart. Difor går dette brevet til alle som fekk det første.',
    use: 'Svara blir brukte til å gjere tenestene betre.',
    voluntary: 'Det er frivillig. Om du svarar, og kva du svarar, har ingenting å seie for hjelpa du får.',
    anonymous: 'Ingen kan sjå kven du er, heller ikkje vi.',
    withPhone: 'Med telefon: peik kameraet på koden, og opne lenkja.',
    withTyping: (address) => `Utan kamera: gå til ${address}, og skriv koden under.`,
    withPhoneEarlier:
      'Bruk koden i det siste brevet du fekk med ein kode. Med telefon: peik kameraet på rutene, og skriv koden der.',
    withTypingEarlier: (address) => `Utan kamera: gå til ${address}, og skriv koden der.`,
    code: 'Koden din',
    once: 'Koden er berre din, og kan brukast éin gong.',
    newest: 'Bruk koden i dette brevet. Koden i det førre brevet verkar ikkje lenger.',
    until: (day) => `Du kan svare til og med ${day}.`,
    help: (contact) => `Treng du hjelp, eller vil du heller svare på papir? ${contact}`,
    lost: (contact) => `Finn du ikkje brevet med koden, eller vil du heller svare på papir? ${contact}`,
    number: 'Brev nummer',
    numberUse:
      'Nummeret på brevet blir berre brukt til å minne dei som ikkje har svart. Det viser ikkje kva nokon svarar.',
    list: { file: 'nummer.csv', number: 'Brev nummer', pages: 'Fil', page: 'Side' },
  },
  en: {
    greeting: 'Hello',
    ask: (organisation) => `${organisation} would like to hear how you found the help that you were given.`,
    remind: (organisation) =>
      `This is a reminder of the letter from ${organisation}. We would still like to hear how you found the help that you were given. Have you answered in the last few days? Thank you: you need do nothing more.`,
    remindAll: (organisation) =>
      `This is a reminder of the letter from ${organisation}. Have you answered? Thank you: you need do nothing more. If you have not answered yet, we would still like to hear how you found the help that you were given.`,
    whyAll: 'Nobody can see who has answered. So this letter goes to everybody who was sent the first one.',
    use: 'The answers are used to make the services better.',
    voluntary:
      'It is voluntary. Whether you answer, and what you answer, makes no difference to the help you are given.',
    anonymous: 'Nobody can see who you are, not even we.',
    withPhone: 'With a phone: point the camera at the code, and open the link.',
    withTyping: (address) => `Without a camera: go to ${address}, and type the code below.`,
    withPhoneEarlier:
      'Use the code in the last letter that you were sent with a code. With a phone: point the camera at the squares, and type the code there.',
    withTypingEarlier: (address) => `Without a camera: go to ${address}, and type the code there.`,
    code: 'Your code',
    once: 'The code is yours alone, and can be used once.',
    newest: 'Use the code in this letter. The code in the previous letter does not work any more.',
    until: (day) => `You can answer until ${day}.`,
    help: (contact) => `Do you need help, or would you rather answer on paper? ${contact}`,
    lost: (contact) => `Can’t you find the letter with the code, or would you rather answer on paper? ${contact}`,
    number: 'Letter number',
    numberUse:
      'The number of the letter is only used to remind those who have not answered. It does not show what anybody answers.',
    list: { file: 'numbers.csv', number: 'Letter number', pages: 'File', page: 'Page' },
  },
};
