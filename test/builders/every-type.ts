import {
  agreementPoints,
  bodyAreas,
  extentPoints,
  importancePoints,
  type Question,
  type QuestionnaireContent,
  type Section,
  satisfactionPoints,
} from '@medvirk/questionnaire';

const text = (nb: string) => ({ nb });
const choice = (code: string, nb: string) => ({ code, texts: text(nb) });
const inBokmal = (points: ReturnType<typeof extentPoints>) =>
  points.map(({ value, texts }) => ({ value, texts: { nb: texts.nb ?? '' } }));
const about = { theme: 'information', lens: 'now' } as const;
const background = { role: 'background' } as const;

/** One page for each kind of question, each with questions as a hospital would ask them. */
const PAGES: Record<string, Question[]> = {
  'Valg i lister': [
    {
      type: 'single-choice',
      code: 'referred',
      texts: text('Hvem henviste deg?'),
      options: [
        choice('gp', 'Fastlegen'),
        choice('emergency', 'Legevakten'),
        { ...choice('else', 'Noen andre'), other: true },
      ],
      comment: text('Vil du si mer om henvisningen?'),
      allowDontKnow: true,
      ...background,
    },
    {
      type: 'single-choice',
      code: 'county',
      texts: text('I hvilket fylke bor du?'),
      options: [
        choice('oslo', 'Oslo'),
        choice('vestland', 'Vestland'),
        choice('troms', 'Troms'),
        choice('agder', 'Agder'),
      ],
      display: 'dropdown',
      ...background,
    },
    {
      type: 'single-choice',
      code: 'municipality',
      texts: text('I hvilken kommune bor du?'),
      options: [choice('baerum', 'Bærum'), choice('bergen', 'Bergen'), choice('bodo', 'Bodø'), choice('oslo', 'Oslo')],
      display: 'autocomplete',
      ...background,
    },
    {
      type: 'multiple-choice',
      code: 'languages',
      texts: text('Hvilke språk snakker du?'),
      options: [choice('nb', 'Norsk'), choice('se', 'Nordsamisk'), choice('so', 'Somali'), choice('pl', 'Polsk')],
      display: 'autocomplete',
      ...background,
    },
  ],
  'Skalaer med bilder': [
    {
      type: 'scale',
      code: 'mood',
      texts: text('Hvordan ble du møtt?'),
      points: inBokmal(satisfactionPoints()),
      higherIsBetter: true,
      display: 'smileys',
      allowNotRelevant: true,
      comment: text('Hvorfor?'),
      ...about,
    },
    {
      type: 'scale',
      code: 'stars',
      texts: text('Hvor god var maten?'),
      points: inBokmal(extentPoints()),
      higherIsBetter: true,
      display: 'stars',
      ...about,
    },
  ],
  'Linje fra ende til ende': [
    {
      type: 'scale',
      code: 'pain',
      texts: text('Hvor vondt har du nå?'),
      points: Array.from({ length: 101 }, (_, value) => ({
        value,
        texts: value === 0 ? text('Ingen smerte') : value === 100 ? text('Verst tenkelige smerte') : {},
      })),
      higherIsBetter: false,
      display: 'slider',
      allowPreferNotToSay: true,
      ...about,
    },
  ],
  Tabell: [
    {
      type: 'grid',
      code: 'staff',
      texts: text('Hvor enig er du?'),
      rows: [choice('listened', 'Legene hørte på meg'), choice('explained', 'Jeg forstod det som ble sagt')],
      cells: { kind: 'scale', points: inBokmal(agreementPoints()), higherIsBetter: true, display: 'labels' },
      allowNotRelevant: true,
      required: true,
      ...about,
    },
    {
      type: 'grid',
      code: 'help',
      texts: text('Hvem hjalp deg med hva?'),
      rows: [choice('food', 'Mat'), choice('washing', 'Stell')],
      cells: {
        kind: 'multiple',
        options: [choice('staff', 'Ansatte'), choice('family', 'Familien'), choice('self', 'Jeg selv')],
      },
      ...about,
    },
  ],
  'Tabell med viktighet': [
    {
      type: 'grid',
      code: 'matters',
      texts: text('Hva betyr noe for deg?'),
      rows: [choice('waiting', 'Kort ventetid'), choice('privacy', 'Å få snakke uforstyrret')],
      cells: {
        kind: 'dual',
        importance: { texts: text('Hvor viktig er det?'), points: inBokmal(importancePoints()) },
        experience: { texts: text('Hvordan var det hos oss?'), points: inBokmal(extentPoints()) },
      },
      theme: 'information',
    },
    {
      type: 'grid',
      code: 'visits',
      texts: text('Hvor mange ganger var du her?'),
      rows: [choice('day', 'På dagen'), choice('night', 'Om natten')],
      cells: { kind: 'number', min: 0, max: 100, unit: text('ganger') },
      ...background,
    },
    {
      type: 'grid',
      code: 'words',
      texts: text('Ett ord om …'),
      rows: [choice('room', 'Rommet'), choice('staff', 'De ansatte')],
      cells: { kind: 'text', maxLength: 40 },
      ...about,
    },
  ],
  Rekkefølge: [
    {
      type: 'ranking',
      code: 'first',
      texts: text('Hva er viktigst når du skal hjem?'),
      options: [
        choice('call', 'Noen å ringe til'),
        choice('paper', 'Skriftlig informasjon'),
        choice('check', 'En time til kontroll'),
        choice('home', 'Hjelp hjemme'),
      ],
      minRanked: 1,
      maxRanked: 3,
      allowDontKnow: true,
      theme: 'information',
      lens: 'why',
    },
  ],
  Poeng: [
    {
      type: 'allocation',
      code: 'spend',
      texts: text('Hva bør vi bruke tid på?'),
      options: [choice('talk', 'Samtaler'), choice('food', 'Mat'), choice('peace', 'Ro om natten')],
      total: 10,
      rule: 'exactly',
      unit: text('poeng'),
      allowDontKnow: true,
      theme: 'information',
      lens: 'why',
    },
  ],
  Kropp: [
    {
      type: 'image-map',
      code: 'where',
      texts: text('Hvor har du vondt?'),
      picture: 'body',
      areas: bodyAreas().map((area) => ({ ...area, texts: { nb: area.texts.nb ?? '' } })),
      ...about,
    },
  ],
  'Tall og tid': [
    {
      type: 'number',
      code: 'weight',
      texts: text('Hvor mye veide barnet?'),
      decimals: true,
      units: [choice('kg', 'kilo'), choice('g', 'gram')],
      ...background,
    },
    {
      type: 'number',
      code: 'age',
      texts: text('Hvor gammel er du?'),
      min: 0,
      max: 120,
      bands: [
        { code: 'young', texts: text('Under 40'), to: 39 },
        { code: 'old', texts: text('40 og over'), from: 40 },
      ],
      ...background,
    },
    { type: 'date', code: 'ill', texts: text('Når ble du syk?'), precision: 'month', ...background },
    { type: 'date', code: 'born', texts: text('Hvilket år er du født?'), precision: 'year', ...background },
    { type: 'time', code: 'slept', texts: text('Når sovnet du i natt?'), ...background },
    { type: 'date-time', code: 'came', texts: text('Når kom du til oss?'), ...background },
  ],
  'Egne ord': [
    {
      type: 'long-text',
      code: 'story',
      texts: text('Hva er viktig for deg?'),
      display: 'story',
      ...about,
      lens: 'why',
    },
    {
      type: 'short-text',
      code: 'place',
      texts: text('Hvilket postnummer bor du i?'),
      format: 'postal-code',
      ...background,
    },
    {
      type: 'short-text',
      code: 'room',
      texts: text('Hvilket rom lå du på?'),
      pattern: { expression: '[A-Z]\\d{1,3}', message: text('Skriv rommet som på døren, for eksempel B12.') },
      ...background,
    },
  ],
  'Flere opphold': [
    {
      type: 'repeat',
      code: 'stays',
      texts: text('Hvor har du vært det siste året?'),
      instanceTexts: text('Opphold'),
      minInstances: 1,
      maxInstances: 4,
      questions: [
        { type: 'short-text', code: 'where', texts: text('Hvor var det?'), required: true },
        {
          type: 'scale',
          code: 'how',
          texts: text('Hvordan var det?'),
          points: inBokmal(satisfactionPoints()),
          higherIsBetter: true,
          display: 'labels',
        },
      ],
      ...about,
    },
  ],
  Samtykke: [
    {
      type: 'consent',
      code: 'research',
      texts: text('Kan svarene brukes i forskning?'),
      statement: text('Forskere ved sykehuset kan bruke svarene mine. Ingen får vite hvem jeg er.'),
      yes: text('Ja, det er greit'),
      no: text('Nei'),
    },
  ],
};

const sections = Object.entries(PAGES).map(
  ([title, questions], index): Section => ({ code: `page-${index + 1}`, title: text(title), questions }),
);

/** A questionnaire with every kind of question that can be fielded, one kind to a page. */
export const EVERY_TYPE: QuestionnaireContent = { title: text('Alle slags spørsmål'), languages: ['nb'], sections };
