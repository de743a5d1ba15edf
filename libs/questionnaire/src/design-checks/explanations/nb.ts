import type { FindingWords } from './finding-words.ts';

export const NB: FindingWords = {
  'hard-to-read': {
    name: 'Vanskelig å lese',
    why: 'Lange ord og lange setninger gjør at færre forstår det samme. LIX over 45 er tungt for mange, mest for den som er syk eller leser norsk som andrespråk.',
    kinds: {
      text: ['Lesbarhet: LIX {lix}. Lange ord: {words}.', 'Prøv kortere ord, eller to setninger.'],
      whole: ['Skjemaet som helhet har LIX {lix}.', 'Begynn med de tyngste tekstene. De er merket hver for seg.'],
    },
  },
  'long-sentence': {
    name: 'Lang setning',
    why: 'Man må huske hele setningen mens man finner svaret.',
    kinds: {
      long: ['Setningen har {words} ord.', 'Del den i to. Inntil {most} ord er lett å holde fast på.'],
    },
  },
  'double-barrelled': {
    name: 'Spør om to ting',
    why: 'Den som mener ulikt om de to, kan ikke svare. Dere får heller ikke vite hva svaret gjaldt.',
    kinds: {
      joined: ['«{words}» kan være to ting.', 'Spør om én ting, eller lag to spørsmål.'],
      both: ['«Både … og» spør om to ting: «{words}».', 'Spør om én ting, eller lag to spørsmål.'],
      'two-questions': ['Her er to spørsmål i ett: «{words}».', 'Lag to spørsmål.'],
      'and-or': ['«{words}» kan leses på flere måter.', 'Velg «og» eller «eller», eller lag to spørsmål.'],
    },
  },
  negation: {
    name: 'Nektende spørsmål',
    why: 'Mange leser forbi ord som «ikke», og et nei kan da bety to ting.',
    kinds: {
      single: ['Spørsmålet nekter: «{words}».', 'Spør om det som skjedde, ikke om det som ikke skjedde.'],
      double: ['To nektelser i samme setning: «{words}».', 'Skriv setningen uten nektelser.'],
      'to-disagree-with': [
        'Man må si seg uenig i noe som nekter: «{words}».',
        'Snu påstanden, så er det tydelig hva «enig» betyr.',
      ],
    },
  },
  'leading-words': {
    name: 'Ledende ord',
    why: 'Ordene viser hvilket svar dere venter, og da svarer flere slik.',
    kinds: {
      push: ['«{words}» tar svaret for gitt.', 'Ta det bort, og spør rett fram.'],
      appeal: ['«{words}» sier hva andre mener.', 'Spør uten å vise til andre.'],
      praise: ['«{words}» roser på forhånd.', 'Ta bort det rosende ordet.'],
      blame: ['«{words}» dømmer på forhånd.', 'Ta bort det dømmende ordet.'],
    },
  },
  jargon: {
    name: 'Fagord',
    why: 'Ord fra tjenesten er ikke kjent for alle som svarer. Språkloven krever klart språk.',
    kinds: {
      word: ['«{word}» kan være ukjent.', 'Prøv: {plain}.'],
      'word-alone': ['«{word}» står på listen over ord dere vil unngå.', 'Bruk et ord som alle kjenner.'],
    },
  },
  'unbalanced-scale': {
    name: 'Skjev skala',
    why: 'Flere svar på den ene siden trekker svarene dit.',
    kinds: {
      sides: ['Svarene på den gode siden: {good}. På den dårlige: {bad}.', 'Lag like mange på hver side.'],
      steps: ['Stegene er ikke like store: {values}.', 'La verdiene øke like mye for hvert svar.'],
    },
  },
  'scale-direction': {
    name: 'Skalaen kan stå feil vei',
    why: 'Tallene ville blitt snudd: det beste svaret ville telt som det dårligste.',
    kinds: {
      'upside-down': [
        '«{worst}» teller nå som dårligst, og «{best}» som best.',
        'Endre hva som er best, eller snu rekkefølgen.',
      ],
    },
  },
  'away-as-option': {
    name: '«Vet ikke» blant svarene',
    why: 'Slike svar skal stå for seg selv. Ellers blir de med i gjennomsnitt og andeler.',
    kinds: {
      point: ['«{words}» er et punkt på skalaen og får en verdi.', 'Ta det bort, og slå det på som eget svar.'],
      option: ['«{words}» er et vanlig svaralternativ.', 'Ta det bort, og slå det på som eget svar.'],
    },
  },
  'overlapping-ranges': {
    name: 'Grenser som ikke passer',
    why: 'Alle skal finne ett svar som passer, og bare ett.',
    kinds: {
      overlap: ['«{first}» og «{second}» overlapper.', 'La den ene slutte før den neste begynner.'],
      gap: ['Mellom «{first}» og «{second}» mangler det noe.', 'La den neste begynne der den forrige slutter.'],
    },
  },
  'not-relevant-missing': {
    name: '«Ikke aktuelt» mangler',
    why: 'Den det ikke gjelder, må gjette, hoppe over eller slutte.',
    kinds: {
      condition: [
        'Spørsmålet gjelder bare noen: «{words}».',
        'Tillat «Ikke aktuelt», eller vis det bare for dem det gjelder.',
      ],
      'some-only': ['«{words}» gjelder ikke alle.', 'Tillat «Ikke aktuelt», eller vis det bare for dem det gjelder.'],
    },
  },
  'too-long': {
    name: 'Langt skjema',
    why: 'Når det tar lang tid, slutter flere underveis, og svarene mot slutten blir dårligere.',
    kinds: {
      minutes: [
        'Det tar rundt {minutes} minutter å svare.',
        'Ta bort det dere ikke kommer til å bruke. Prøv å holde det under {most} minutter.',
      ],
    },
  },
  'background-singles-out': {
    name: 'Kan peke ut enkeltpersoner',
    why: 'Når få deler de samme svarene om hvem de er, kan noen kjenne dem igjen.',
    kinds: {
      date: ['En dato peker nesten alltid ut én person.', 'Spør heller om aldersgruppe eller år.'],
      'free-text': ['Egne ord om hvem man er, kan peke ut én person.', 'Lag faste svar med store grupper.'],
      number: [
        'Et nøyaktig tall deler folk i mange små grupper.',
        'Spør heller i grupper, for eksempel ti år om gangen.',
      ],
      'small-groups': [
        '{groups} grupper og {expected} svar gir rundt {each} i hver. Tall om færre enn {k} blir skjult.',
        'Slå sammen grupper.',
      ],
      together: [
        '{questions} spørsmål om hvem man er gir {combinations} kombinasjoner. Med {expected} svar blir mange alene om sin.',
        'Spør bare om det dere skal bruke, og slå sammen grupper.',
      ],
    },
  },
  'file-identifies': {
    name: 'Filer kan vise hvem det er',
    why: 'Vi kan fjerne navn fra det folk skriver, men ikke fra bilder, dokumenter eller lydopptak. I en anonym undersøkelse er svaret da ikke lenger anonymt.',
    kinds: {
      file: [
        'Et bilde eller dokument kan vise hvem som har svart.',
        'Be om en fil bare hvis dere trenger den. Skriv i spørsmålet at navn og ansikt ikke skal være med.',
      ],
      voice: [
        'En stemme kan kjennes igjen, og et bilde kan vise hvem det er.',
        'Spør om det kan skrives i stedet. Slå av lydopptak hvis undersøkelsen er anonym.',
      ],
    },
  },
};
