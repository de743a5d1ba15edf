import { agreementPoints, type GivenAnswer, importancePoints, QuestionnaireContent } from '@medvirk/questionnaire';

const nb = (words: string) => ({ nb: words });
const choice = (code: string, words: string) => ({ code, texts: nb(words) });
const inBokmal = (points: ReturnType<typeof agreementPoints>) =>
  points.map(({ value, texts }) => ({ value, texts: nb(texts.nb ?? '') }));
const about = { theme: 'information', lens: 'now' };

/** A questionnaire with each kind of question that has a picture of its own. */
export const EVERY_PICTURE = QuestionnaireContent.parse({
  title: nb('Alt vi tegner'),
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: nb('Spørsmål'),
      questions: [
        {
          type: 'ranking',
          code: 'order',
          texts: nb('Hva er viktigst når du skal hjem?'),
          options: [
            choice('call', 'Noen å ringe til'),
            choice('paper', 'Skriftlig informasjon'),
            choice('check', 'En time til kontroll'),
          ],
          ...about,
        },
        {
          type: 'allocation',
          code: 'spend',
          texts: nb('Hva bør vi bruke tid på?'),
          options: [choice('talk', 'Samtaler'), choice('food', 'Mat'), choice('peace', 'Ro om natten')],
          total: 10,
          rule: 'exactly',
          unit: nb('poeng'),
          ...about,
        },
        {
          type: 'number',
          code: 'nights',
          texts: nb('Hvor mange netter var du her?'),
          min: 0,
          bands: [
            { code: 'few', texts: nb('1–2 netter'), from: 1, to: 2 },
            { code: 'some', texts: nb('3–6 netter'), from: 3, to: 6 },
            { code: 'many', texts: nb('En uke eller mer'), from: 7 },
          ],
          ...about,
        },
        {
          type: 'grid',
          code: 'staff',
          texts: nb('Hvor enig er du?'),
          rows: [
            choice('listened', 'Legene hørte på meg'),
            choice('explained', 'Jeg forstod det som ble sagt'),
            choice('waited', 'Det gikk fort å få hjelp'),
          ],
          cells: { kind: 'scale', points: inBokmal(agreementPoints()), higherIsBetter: true, display: 'labels' },
          ...about,
        },
        {
          type: 'grid',
          code: 'matters',
          texts: nb('Hva betyr noe for deg?'),
          rows: [choice('waiting', 'Kort ventetid'), choice('privacy', 'Å få snakke uforstyrret')],
          cells: {
            kind: 'dual',
            importance: { texts: nb('Hvor viktig er det?'), points: inBokmal(importancePoints()) },
            experience: { texts: nb('Hvordan var det hos oss?'), points: inBokmal(agreementPoints()) },
          },
          theme: 'information',
        },
        {
          type: 'image-map',
          code: 'where',
          texts: nb('Hvor har du vondt?'),
          picture: 'body',
          areas: [
            {
              code: 'head',
              texts: nb('Hodet'),
              shape: [
                [0.2, 0.02],
                [0.3, 0.02],
                [0.3, 0.14],
                [0.2, 0.14],
              ],
            },
            {
              code: 'belly',
              texts: nb('Magen'),
              shape: [
                [0.16, 0.31],
                [0.34, 0.31],
                [0.34, 0.42],
                [0.16, 0.42],
              ],
            },
            {
              code: 'back',
              texts: nb('Ryggen'),
              shape: [
                [0.65, 0.18],
                [0.85, 0.18],
                [0.85, 0.42],
                [0.65, 0.42],
              ],
            },
          ],
          ...about,
        },
        {
          type: 'multiple-choice',
          code: 'helped',
          texts: nb('Hvem hjalp deg?'),
          options: [choice('nurse', 'Sykepleier'), choice('doctor', 'Lege'), choice('family', 'Familien')],
          ...about,
        },
        {
          type: 'date',
          code: 'came',
          texts: nb('Når kom du?'),
          precision: 'month',
          min: '2025-12-01',
          max: '2026-04-30',
          ...about,
        },
        { type: 'date', code: 'since', texts: nb('Når var du her sist?'), ...about },
        { type: 'time', code: 'hour', texts: nb('Når på døgnet kom du?'), ...about },
        {
          type: 'number',
          code: 'minutes',
          texts: nb('Hvor lenge ventet du?'),
          min: 0,
          max: 365,
          unit: nb('minutter'),
          ...about,
        },
        {
          type: 'number',
          code: 'health',
          texts: nb('Hvordan er helsen din, fra 0 til 100?'),
          min: 0,
          max: 100,
          ...about,
        },
        {
          type: 'grid',
          code: 'visits',
          texts: nb('Hvor mange ganger har du vært hos oss i år?'),
          rows: [choice('clinic', 'Poliklinikken'), choice('ward', 'Sengeposten')],
          cells: { kind: 'number', min: 0, max: 4 },
          ...about,
        },
      ],
    },
  ],
});

const ORDERS = ['call paper check', 'call check paper', 'paper call check', 'check call paper', 'paper check call'];
const SHARES = [
  [5, 3, 2],
  [4, 1, 5],
  [2, 2, 6],
  [7, 0, 3],
];

const answered = (value: string | number | string[]): GivenAnswer => ({ state: 'answered', value });

/** What the person of this number answers: spread so that nothing is rare among forty or more. */
export function everyAnswer(person: number): Record<string, GivenAnswer> {
  const [talk = 0, food = 0, peace = 0] = SHARES[person % SHARES.length] ?? [];
  const level = (turn: number): GivenAnswer => answered(1 + ((person * 7 + turn) % 5));
  return {
    order: answered((ORDERS[person % ORDERS.length] ?? '').split(' ')),
    'spend.talk': answered(talk),
    'spend.food': answered(food),
    'spend.peace': answered(peace),
    nights: answered([1, 2, 4, 5, 9][person % 5] ?? 1),
    'staff.listened': level(person % 2),
    'staff.explained': level(1),
    'staff.waited': answered(1 + (person % 2)),
    'matters.waiting.importance': answered(3 + (person % 3)),
    'matters.waiting.experience': level(2),
    'matters.privacy.importance': level(3),
    'matters.privacy.experience': level(4),
    where: answered(person % 3 === 0 ? ['head', 'back'] : person % 3 === 1 ? ['back'] : ['belly']),
    helped: answered(person % 2 === 0 ? ['nurse', 'doctor'] : ['nurse', 'family'].slice(person % 3 === 0 ? 1 : 0)),
    came: answered(`2026-0${1 + (person % 3)}`),
    since: answered(`${2023 + (person % 3)}-05-17`),
    hour: answered(['07:30', '08:15', '13:00', '22:10'][person % 4] ?? ''),
    minutes: answered([0, 12, 15, 35, 140][person % 5] ?? 0),
    health: answered(Math.round(50 + 45 * Math.sin(person))),
    'visits.clinic': answered(person % 5),
    'visits.ward': answered((person + 2) % 5),
  };
}
