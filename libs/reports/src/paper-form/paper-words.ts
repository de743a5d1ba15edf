/** What a paper form says around its questions. */
export interface PaperWords {
  page: string;
  voluntary: string;
  anonymous: string;
  how: string;
  noNames: string;
  skip: string;
  several: string;
  rank: string;
  other: string;
  dontKnow: string;
  notRelevant: string;
  preferNot: string;
  thanks: string;
  /** Beside a comment. */
  mayQuote: string;
  share(total: number): string;
  number(from: string, to: string): string;
  contact(contact: string): string;
}

const EN: PaperWords = {
  page: 'Page',
  voluntary: 'Answering is voluntary, and has nothing to say for the help you get.',
  anonymous: 'Your answer is anonymous. Nobody can see who you are.',
  how: 'Tick with a pen. You can leave questions out.',
  noNames: 'Do not write names, birth dates or telephone numbers, neither your own nor those of others.',
  skip: 'Leave this out if it does not apply to you.',
  several: 'You can tick several.',
  rank: 'Write 1 at the most important, 2 at the next, and so on.',
  other: 'Other, please write:',
  dontKnow: "Don't know",
  notRelevant: 'Not relevant for me',
  preferNot: 'Prefer not to say',
  thanks: 'Thank you for answering.',
  mayQuote: 'You may quote this without a name.',
  share: (total) => `Share out ${total} points.`,
  number: (from, to) => `A number from ${from} to ${to}:`,
  contact: (contact) => `Questions? ${contact}`,
};

const PAPER_WORDS: Readonly<Record<string, PaperWords>> = {
  nb: {
    page: 'Side',
    voluntary: 'Det er frivillig å svare, og har ikke noe å si for hjelpen du får.',
    anonymous: 'Svaret er anonymt. Ingen kan se hvem du er.',
    how: 'Sett kryss med penn. Du kan hoppe over spørsmål.',
    noNames: 'Ikke skriv navn, fødselsdato eller telefonnummer, verken ditt eget eller andres.',
    skip: 'Hopp over hvis dette ikke gjelder deg.',
    several: 'Du kan sette flere kryss.',
    rank: 'Skriv 1 ved det viktigste, 2 ved det nest viktigste, og så videre.',
    other: 'Annet, skriv gjerne:',
    dontKnow: 'Vet ikke',
    notRelevant: 'Ikke aktuelt for meg',
    preferNot: 'Vil ikke svare',
    thanks: 'Takk for at du svarte.',
    mayQuote: 'Dere kan sitere dette uten navn.',
    share: (total) => `Fordel ${total} poeng.`,
    number: (from, to) => `Et tall fra ${from} til ${to}:`,
    contact: (contact) => `Spørsmål? ${contact}`,
  },
  nn: {
    page: 'Side',
    voluntary: 'Det er frivillig å svare, og har ikkje noko å seie for hjelpa du får.',
    anonymous: 'Svaret er anonymt. Ingen kan sjå kven du er.',
    how: 'Set kryss med penn. Du kan hoppe over spørsmål.',
    noNames: 'Ikkje skriv namn, fødselsdato eller telefonnummer, verken ditt eige eller andre sine.',
    skip: 'Hopp over om dette ikkje gjeld deg.',
    several: 'Du kan setje fleire kryss.',
    rank: 'Skriv 1 ved det viktigaste, 2 ved det nest viktigaste, og så vidare.',
    other: 'Anna, skriv gjerne:',
    dontKnow: 'Veit ikkje',
    notRelevant: 'Ikkje aktuelt for meg',
    preferNot: 'Vil ikkje svare',
    thanks: 'Takk for at du svarte.',
    mayQuote: 'De kan sitere dette utan namn.',
    share: (total) => `Fordel ${total} poeng.`,
    number: (from, to) => `Eit tal frå ${from} til ${to}:`,
    contact: (contact) => `Spørsmål? ${contact}`,
  },
  ar: {
    page: 'صفحة',
    voluntary: 'الإجابة طوعية ولا تؤثر على المساعدة التي تحصل عليها.',
    anonymous: 'إجابتك مجهولة الهوية. لا أحد يستطيع أن يعرف من أنت.',
    how: 'ضع علامة بالقلم. يمكنك تخطي الأسئلة.',
    noNames: 'لا تكتب أسماء أو تواريخ ميلاد أو أرقام هواتف، لا لك ولا لغيرك.',
    skip: 'تخطَّ هذا السؤال إذا كان لا ينطبق عليك.',
    several: 'يمكنك وضع أكثر من علامة.',
    rank: 'اكتب 1 عند الأهم، و2 عند التالي، وهكذا.',
    other: 'غير ذلك، اكتب:',
    dontKnow: 'لا أعرف',
    notRelevant: 'لا ينطبق عليّ',
    preferNot: 'لا أريد الإجابة',
    thanks: 'شكراً على إجابتك.',
    mayQuote: 'يمكنكم اقتباس هذا دون ذكر الاسم.',
    share: (total) => `وزّع ${total} نقطة.`,
    number: (from, to) => `رقم من ${from} إلى ${to}:`,
    contact: (contact) => `هل لديك أسئلة؟ ${contact}`,
  },
};

/** English where there are no words in the language; the questions are in it all the same. */
export function wordsIn(language: string): PaperWords {
  return PAPER_WORDS[language] ?? EN;
}
