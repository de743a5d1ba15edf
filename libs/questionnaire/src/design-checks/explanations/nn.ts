import type { FindingWords } from './finding-words.ts';

export const NN: FindingWords = {
  'hard-to-read': {
    name: 'Vanskeleg å lese',
    why: 'Lange ord og lange setningar gjer at færre forstår det same. LIX over 45 er tungt for mange, mest for den som er sjuk eller les norsk som andrespråk.',
    kinds: {
      text: ['Lesbarheit: LIX {lix}. Lange ord: {words}.', 'Prøv kortare ord, eller to setningar.'],
      whole: ['Skjemaet som heilskap har LIX {lix}.', 'Byrj med dei tyngste tekstane. Dei er merkte kvar for seg.'],
    },
  },
  'long-sentence': {
    name: 'Lang setning',
    why: 'Ein må hugse heile setninga medan ein finn svaret.',
    kinds: {
      long: ['Setninga har {words} ord.', 'Del henne i to. Inntil {most} ord er lett å halde fast på.'],
    },
  },
  'double-barrelled': {
    name: 'Spør om to ting',
    why: 'Den som meiner ulikt om dei to, kan ikkje svare. De får heller ikkje vite kva svaret galdt.',
    kinds: {
      joined: ['«{words}» kan vere to ting.', 'Spør om éin ting, eller lag to spørsmål.'],
      both: ['«Både … og» spør om to ting: «{words}».', 'Spør om éin ting, eller lag to spørsmål.'],
      'two-questions': ['Her er to spørsmål i eitt: «{words}».', 'Lag to spørsmål.'],
      'and-or': ['«{words}» kan lesast på fleire måtar.', 'Vel «og» eller «eller», eller lag to spørsmål.'],
    },
  },
  negation: {
    name: 'Nektande spørsmål',
    why: 'Mange les forbi ord som «ikkje», og eit nei kan då bety to ting.',
    kinds: {
      single: ['Spørsmålet nektar: «{words}».', 'Spør om det som skjedde, ikkje om det som ikkje skjedde.'],
      double: ['To nektingar i same setning: «{words}».', 'Skriv setninga utan nektingar.'],
      'to-disagree-with': [
        'Ein må seie seg usamd i noko som nektar: «{words}».',
        'Snu påstanden, så er det tydeleg kva «samd» betyr.',
      ],
    },
  },
  'leading-words': {
    name: 'Leiande ord',
    why: 'Orda viser kva svar de ventar, og då svarer fleire slik.',
    kinds: {
      push: ['«{words}» tek svaret for gitt.', 'Ta det bort, og spør rett fram.'],
      appeal: ['«{words}» seier kva andre meiner.', 'Spør utan å vise til andre.'],
      praise: ['«{words}» rosar på førehand.', 'Ta bort det rosande ordet.'],
      blame: ['«{words}» dømmer på førehand.', 'Ta bort det dømmande ordet.'],
    },
  },
  jargon: {
    name: 'Fagord',
    why: 'Ord frå tenesta er ikkje kjende for alle som svarer. Språklova krev klart språk.',
    kinds: {
      word: ['«{word}» kan vere ukjent.', 'Prøv: {plain}.'],
      'word-alone': ['«{word}» står på lista over ord de vil unngå.', 'Bruk eit ord som alle kjenner.'],
    },
  },
  'unbalanced-scale': {
    name: 'Skeiv skala',
    why: 'Fleire svar på den eine sida dreg svara dit.',
    kinds: {
      sides: ['Svara på den gode sida: {good}. På den dårlege: {bad}.', 'Lag like mange på kvar side.'],
      steps: ['Stega er ikkje like store: {values}.', 'La verdiane auke like mykje for kvart svar.'],
    },
  },
  'scale-direction': {
    name: 'Skalaen kan stå feil veg',
    why: 'Tala ville blitt snudde: det beste svaret ville telt som det dårlegaste.',
    kinds: {
      'upside-down': [
        '«{worst}» tel no som dårlegast, og «{best}» som best.',
        'Endre kva som er best, eller snu rekkjefølgja.',
      ],
    },
  },
  'away-as-option': {
    name: '«Veit ikkje» blant svara',
    why: 'Slike svar skal stå for seg sjølve. Elles blir dei med i gjennomsnitt og delar.',
    kinds: {
      point: ['«{words}» er eit punkt på skalaen og får ein verdi.', 'Ta det bort, og slå det på som eige svar.'],
      option: ['«{words}» er eit vanleg svaralternativ.', 'Ta det bort, og slå det på som eige svar.'],
    },
  },
  'overlapping-ranges': {
    name: 'Grenser som ikkje passar',
    why: 'Alle skal finne eitt svar som passar, og berre eitt.',
    kinds: {
      overlap: ['«{first}» og «{second}» overlappar.', 'La den eine slutte før den neste byrjar.'],
      gap: ['Mellom «{first}» og «{second}» manglar det noko.', 'La den neste byrje der den førre sluttar.'],
    },
  },
  'not-relevant-missing': {
    name: '«Ikkje aktuelt» manglar',
    why: 'Den det ikkje gjeld, må gjette, hoppe over eller slutte.',
    kinds: {
      condition: [
        'Spørsmålet gjeld berre nokon: «{words}».',
        'Tillat «Ikkje aktuelt», eller vis det berre for dei det gjeld.',
      ],
      'some-only': ['«{words}» gjeld ikkje alle.', 'Tillat «Ikkje aktuelt», eller vis det berre for dei det gjeld.'],
    },
  },
  'too-long': {
    name: 'Langt skjema',
    why: 'Når det tek lang tid, sluttar fleire undervegs, og svara mot slutten blir dårlegare.',
    kinds: {
      minutes: [
        'Det tek rundt {minutes} minutt å svare.',
        'Ta bort det de ikkje kjem til å bruke. Prøv å halde det under {most} minutt.',
      ],
    },
  },
  'background-singles-out': {
    name: 'Kan peike ut enkeltpersonar',
    why: 'Når få deler dei same svara om kven dei er, kan nokon kjenne dei att.',
    kinds: {
      date: ['Ein dato peikar nesten alltid ut éin person.', 'Spør heller om aldersgruppe eller år.'],
      'free-text': ['Eigne ord om kven ein er, kan peike ut éin person.', 'Lag faste svar med store grupper.'],
      number: ['Eit nøyaktig tal deler folk i mange små grupper.', 'Spør heller i grupper, til dømes ti år om gongen.'],
      'small-groups': [
        '{groups} grupper og {expected} svar gir rundt {each} i kvar. Tal om færre enn {k} blir skjulte.',
        'Slå saman grupper.',
      ],
      together: [
        '{questions} spørsmål om kven ein er gir {combinations} kombinasjonar. Med {expected} svar blir mange aleine om sin.',
        'Spør berre om det de skal bruke, og slå saman grupper.',
      ],
    },
  },
  'file-identifies': {
    name: 'Filer kan vise kven det er',
    why: 'Vi kan fjerne namn frå det folk skriv, men ikkje frå bilete, dokument eller lydopptak. I ei anonym undersøking er svaret då ikkje lenger anonymt.',
    kinds: {
      file: [
        'Eit bilete eller dokument kan vise kven som har svart.',
        'Be om ei fil berre om de treng henne. Skriv i spørsmålet at namn og ansikt ikkje skal vere med.',
      ],
      voice: [
        'Ei stemme kan kjennast att, og eit bilete kan vise kven det er.',
        'Spør om det kan skrivast i staden. Slå av lydopptak om undersøkinga er anonym.',
      ],
    },
  },
};
