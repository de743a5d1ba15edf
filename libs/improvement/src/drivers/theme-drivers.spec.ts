import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent, StoredAnswer } from '@medvirk/questionnaire';
import { seededRandom } from '@medvirk/statistics';
import { scaleQuestion } from '../facts/discharge.example.ts';
import { driverPlan, driverRow, themeDrivers } from './theme-drivers.ts';

const about = (code: string, theme: string) => ({ ...scaleQuestion(code, 'now'), theme });
const content: QuestionnaireContent = {
  title: { nb: 'Skjema' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Del' },
      questions: [
        about('waited', 'waiting'),
        about('told', 'information'),
        about('understood', 'information'),
        { ...scaleQuestion('all', 'now'), role: 'overall' },
      ],
    },
  ],
} as QuestionnaireContent;
const given = (values: Record<string, number>): Record<string, StoredAnswer> =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { state: 'answered', value }]));

/** Respondents whose overall impression follows what they were told, and hardly how long they waited. */
function respondents(count: number): Record<string, StoredAnswer>[] {
  const random = seededRandom(7);
  const value = (): number => 1 + Math.floor(random() * 5);
  return Array.from({ length: count }, () => {
    const [told, waited] = [value(), value()];
    const all = Math.min(5, Math.max(1, Math.round(told * 0.8 + waited * 0.1 + random())));
    return given({ told, understood: told, waited, all });
  });
}

describe('themes weighed against the overall impression', () => {
  const plan = driverPlan(content);

  it('need an overall question and two themes', () => {
    expect(plan?.themes.map(({ theme }) => theme)).toEqual(['waiting', 'information']);
    expect(driverPlan({ ...content, sections: [] })).toBeUndefined();
  });

  it('take respondents with the overall answer and half of each theme', () => {
    if (!plan) throw new Error('no plan');
    expect(driverRow(plan, given({ waited: 1, told: 5, all: 3 }))).toEqual([50, 0, 100]);
    expect(driverRow(plan, given({ waited: 1, all: 3 }))).toBeUndefined();
    expect(driverRow(plan, given({ waited: 1, told: 5 }))).toBeUndefined();
  });

  it('find what goes together with it, the same way each time, in whole percent', () => {
    if (!plan) throw new Error('no plan');
    const rows = respondents(400).flatMap((answers) => {
      const row = driverRow(plan, answers);
      return row ? [row] : [];
    });
    const found = themeDrivers(plan, rows, 11);
    const [waiting, information] = found?.drivers ?? [];
    expect(found).toMatchObject({ overall: 'all', n: 400, seed: 11, resamples: 1000 });
    expect(information?.share).toBeGreaterThan(0.8);
    expect(waiting?.high).toBeLessThan(information?.low ?? 0);
    expect((information?.share ?? 0) * 100).toBeCloseTo(Math.round((information?.share ?? 0) * 100), 9);
    expect(themeDrivers(plan, rows, 11)).toEqual(found);
    expect(themeDrivers(plan, rows.slice(0, 199), 11)).toBeUndefined();
  });
});
