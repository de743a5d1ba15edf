import { expect, it } from '@jest/globals';
import type { RoleCount, UnitCount } from '@medvirk/data-access';
import { aScaleItem, aTree } from './a-survey.builder.ts';
import { releaseByRole } from './role-counts.ts';
import { SurveyCounts } from './survey-counts.ts';

const ROLES = ['patient', 'next-of-kin'] as const;
const VALUES = ['1', '2', '3', '4', '5'];

/** 100 respondents of two roles have answered two questions, 50 of each; of the second the answers of one of the staff are told before their response is. */
function counted(staff: number): { byRole: RoleCount[]; byUnit: UnitCount[] } {
  const byRole: RoleCount[] = ROLES.flatMap((role) => [
    { role, question: '', kind: 'response' as const, value: '', count: 50 },
    ...['first', 'second'].flatMap((code) => [
      { role, question: code, kind: 'state' as const, value: 'answered', count: 50 },
      ...VALUES.map((value) => ({ role, question: code, kind: 'value' as const, value, count: 10 })),
    ]),
  ]);
  if (staff > 0) {
    byRole.push({ role: 'staff', question: 'second', kind: 'state', value: 'answered', count: staff });
    byRole.push({ role: 'staff', question: 'second', kind: 'value', value: '5', count: staff });
  }
  const sums = new Map<string, UnitCount>();
  for (const { role: _, count, ...cell } of byRole) {
    const key = JSON.stringify(cell);
    sums.set(key, { ...cell, unitId: 'ward', count: (sums.get(key)?.count ?? 0) + count });
  }
  return { byRole, byUnit: [...sums.values()] };
}

it('tells nothing by role of a question that somebody answered whose response is not told yet, and the others all the same', () => {
  const told = (staff: number) => {
    const { byRole, byUnit } = counted(staff);
    const counts = new SurveyCounts(aTree({ ward: null }), byUnit, [], 5);
    return Object.keys(releaseByRole(byRole, counts, [aScaleItem('first'), aScaleItem('second')], 5)?.questions ?? {});
  };
  expect(told(0)).toEqual(['first', 'second']);
  expect(told(1)).toEqual(['first']);
});
