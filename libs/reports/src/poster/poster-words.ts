/** What a poster says around the survey's own title, in one of the languages that people answer in. */
export interface PosterWords {
  /** The language by its own name, so that whoever reads it finds it. */
  name: string;
  invite: string;
  scan: string;
  anonymous: string;
  voluntary: string;
}

/** Languages without words here keep their title and take the others from English. */
export const POSTER_WORDS: Readonly<Record<string, PosterWords>> = {
  nb: {
    name: 'Bokmål',
    invite: 'Hvordan var det hos oss?',
    scan: 'Pek kameraet på mobilen mot koden, eller skriv adressen:',
    anonymous: 'Svaret er anonymt. Ingen kan se hvem du er.',
    voluntary: 'Det er frivillig å svare.',
  },
  nn: {
    name: 'Nynorsk',
    invite: 'Korleis var det hos oss?',
    scan: 'Peik kameraet på mobilen mot koden, eller skriv adressa:',
    anonymous: 'Svaret er anonymt. Ingen kan sjå kven du er.',
    voluntary: 'Det er frivillig å svare.',
  },
  en: {
    name: 'English',
    invite: 'How was it here?',
    scan: 'Point the camera of your phone at the code, or type the address:',
    anonymous: 'Your answer is anonymous. Nobody can see who you are.',
    voluntary: 'Answering is voluntary.',
  },
  ar: {
    name: 'العربية',
    invite: 'كيف كانت تجربتك لدينا؟',
    scan: 'وجّه كاميرا هاتفك نحو الرمز، أو اكتب العنوان:',
    anonymous: 'إجابتك مجهولة الهوية. لا أحد يستطيع أن يعرف من أنت.',
    voluntary: 'الإجابة طوعية.',
  },
  pl: {
    name: 'Polski',
    invite: 'Jak było u nas?',
    scan: 'Skieruj aparat telefonu na kod albo wpisz adres:',
    anonymous: 'Odpowiedź jest anonimowa. Nikt nie zobaczy, kim jesteś.',
    voluntary: 'Udział jest dobrowolny.',
  },
  uk: {
    name: 'Українська',
    invite: 'Як вам було в нас?',
    scan: 'Наведіть камеру телефона на код або введіть адресу:',
    anonymous: 'Відповідь анонімна. Ніхто не побачить, хто ви.',
    voluntary: 'Участь добровільна.',
  },
};
