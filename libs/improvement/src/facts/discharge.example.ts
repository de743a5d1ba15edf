import { extentPoints, type Item, importancePoints, type Lens, type ScaleQuestion } from '@medvirk/questionnaire';
import type { MonthFacts, PictureFacts, QuestionFacts, ValueCounts } from './picture-facts.ts';

/** Worked example for the specs: information before going home, at a day surgery clinic. */
export function scaleQuestion(code: string, lens: Lens, points = extentPoints()): ScaleQuestion {
  const texts = { nb: `Spørsmålet ${code}?` };
  return { code, type: 'scale', texts, theme: 'information', lens, points, higherIsBetter: true, display: 'labels' };
}

/** Counts of the values 1, 2, 3 ... in order. */
export function counts(...list: number[]): Map<string, number> {
  return new Map(list.map((count, index) => [String(index + 1), count]));
}

export function asked(
  question: Item,
  values: ValueCounts,
  rest: Partial<Pick<QuestionFacts, 'months' | 'others' | 'states'>> = {},
): QuestionFacts {
  const answered = [...values.values()].reduce((sum, count) => sum + count, 0);
  const states = { answered, 'dont-know': 0, 'not-relevant': 0, 'prefer-not-to-say': 0, skipped: 0, 'not-shown': 0 };
  return { question, states, values, months: [], others: new Map(), ...rest };
}

export function factsWith(facts: Partial<PictureFacts>): PictureFacts {
  return {
    theme: 'information',
    unitId: 'day-surgery',
    surveyId: 'survey-1',
    versionId: 'version-1',
    period: { from: '2026-05-01', to: '2026-10-31' },
    k: 5,
    questions: [],
    comments: [],
    experience: [],
    proposals: [],
    actions: [],
    now: new Date('2026-11-21T12:00:00Z'),
    ...facts,
  };
}

/** Six months: three at 72 of 100, then three at 57. */
const GOOD_MONTH = counts(2, 5, 10, 16, 17);
const POOR_MONTH = counts(6, 12, 13, 10, 9);

const MONTHS: MonthFacts[] = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((month, index) => ({
  month,
  values: index < 3 ? GOOD_MONTH : POOR_MONTH,
}));

const ideas: Item = {
  code: 'ideas',
  type: 'multiple-choice',
  texts: { nb: 'Hva ville ha hjulpet?' },
  theme: 'information',
  lens: 'better',
  options: [
    { code: 'call', texts: { nb: 'En å ringe til' } },
    { code: 'written', texts: { nb: 'Skriftlig informasjon' } },
    { code: 'film', texts: { nb: 'En film' } },
    { code: 'other', texts: { nb: 'Noe annet' } },
  ],
};

export const dischargeFacts: PictureFacts = factsWith({
  questions: [
    asked(scaleQuestion('matters', 'why', importancePoints()), counts(10, 14, 38, 100, 150)),
    asked(scaleQuestion('informed', 'now'), counts(24, 51, 69, 78, 78), {
      months: MONTHS,
      others: counts(60, 90, 200, 400, 450),
    }),
    asked(
      ideas,
      new Map([
        ['call', 120],
        ['written', 90],
        ['film', 40],
        ['other', 3],
      ]),
      {
        states: {
          answered: 280,
          'dont-know': 4,
          'not-relevant': 0,
          'prefer-not-to-say': 0,
          skipped: 28,
          'not-shown': 0,
        },
      },
    ),
  ],
  comments: [
    { question: 'words-why', lens: 'why', n: 41, terms: [{ term: 'trygg', n: 12 }] },
    {
      question: 'words-now',
      lens: 'now',
      n: 60,
      terms: [
        { term: 'medisiner', n: 22 },
        { term: 'alene', n: 3 },
      ],
    },
    {
      question: 'words-better',
      lens: 'better',
      n: 34,
      terms: [
        { term: 'telefon', n: 9 },
        { term: 'ringe', n: 14 },
      ],
    },
  ],
  experience: [
    {
      lens: 'why',
      kind: 'council',
      id: 'e1',
      text: 'Mange er redde den første natten hjemme.',
      source: 'Møte i brukerutvalget',
      date: '2026-09-03',
      author: 'Kari Nordmann',
    },
    {
      lens: 'now',
      kind: 'staff',
      id: 'e2',
      text: 'Telefonen blir ikke alltid besvart.',
      source: 'Personalmøte',
      date: '2026-10-01',
      author: 'Ola Hansen',
    },
  ],
  proposals: [
    {
      id: 'p1',
      question: 'informed',
      text: 'Skriftlig før hjem',
      author: 'Per Li',
      date: '2026-03-02',
      decision: 'accepted',
    },
    {
      id: 'p2',
      question: 'informed',
      text: 'Fjern spørsmålet',
      author: 'Per Li',
      date: '2026-03-02',
      decision: 'declined',
    },
  ],
  actions: [
    {
      id: 'a1',
      title: 'Utskrivningsark',
      status: 'done',
      startedOn: '2026-08-01',
      measureQuestion: 'informed',
      outcome: 'Arket ble for langt.',
    },
  ],
});
