import { describe, expect, it } from '@jest/globals';
import { EMPTY_PLAN, PLAN_GAPS, planGaps, SurveyPlan } from './survey-plan.ts';

const whole: SurveyPlan = {
  ...EMPTY_PLAN,
  aim: 'Finne ut hva som gjør hjemreisen trygg',
  who: 'Alle som har vært innlagt i mer enn et døgn',
  halfWidth: 0.05,
  pilot: 'done',
  pilotNote: 'Fem pasienter, to ord endret',
  use: 'Avdelingsmøtet, for å velge tiltak',
  useOn: '2027-02-01',
};

describe('planGaps', () => {
  it('is empty for a plan that is thought through, though nobody knows how many will answer', () => {
    expect(planGaps(whole)).toEqual([]);
    expect(SurveyPlan.parse(whole)).toEqual(whole);
  });

  it('names what is not thought through, in the order of the form', () => {
    expect(planGaps(EMPTY_PLAN)).toEqual(PLAN_GAPS.filter((gap) => gap !== 'pilotNote'));
  });

  it.each<[Partial<SurveyPlan>, string[]]>([
    [{ aim: ' ' }, ['aim']],
    [{ halfWidth: null, useOn: null }, ['halfWidth', 'useOn']],
    [{ pilot: 'not-needed', pilotNote: '' }, ['pilotNote']],
    [{ pilot: null, pilotNote: '' }, ['pilot']],
  ])('of %j is %j', (change, gaps) => {
    expect(planGaps({ ...whole, ...change })).toEqual(gaps);
  });
});
