import { describe, expect, it } from '@jest/globals';
import type { SurveyView } from '@medvirk/api-contract';
import { surveysHere, withBelow } from './surveys-here.ts';

const units = [
  { id: 'hospital', depth: 0 },
  { id: 'clinic', depth: 1 },
  { id: 'ward-a', depth: 2 },
  { id: 'ward-b', depth: 2 },
  { id: 'other', depth: 1 },
];
const survey = (id: string, status: SurveyView['status'], unitId: string, isTold: boolean) =>
  ({ id, status, units: [{ unitId, responses: { kind: isTold ? 'shown' : 'hidden', count: 9 } }] }) as SurveyView;

describe('the surveys of a unit', () => {
  it('are those that it or a unit below it takes part in, never drafts', () => {
    const all = [
      survey('draft', 'draft', 'ward-a', false),
      survey('below', 'open', 'ward-b', true),
      survey('elsewhere', 'open', 'other', true),
    ];
    expect(surveysHere(all, withBelow(units, 'clinic')).map(({ id }) => id)).toEqual(['below']);
  });

  it('begin with one that there is something to read of', () => {
    const all = [survey('fresh', 'open', 'ward-a', false), survey('year', 'open', 'ward-a', true)];
    expect(surveysHere(all, withBelow(units, 'ward-a')).map(({ id }) => id)).toEqual(['year', 'fresh']);
  });

  it('are none for a unit that is out of reach', () => {
    expect([...withBelow(units, 'unknown')]).toEqual([]);
    expect([...withBelow(units, 'hospital')]).toHaveLength(5);
  });
});
