import { describe, expect, it } from '@jest/globals';
import { type ActionDraft, actionProblems } from './action-problems.ts';

const aDraft = (given: Partial<ActionDraft> = {}): ActionDraft => ({
  title: 'Telefontid',
  owner: 'Avdelingsleder',
  dueOn: '2027-02-01',
  status: 'planned',
  outcome: '',
  ...given,
});

describe('an action', () => {
  it('needs a title, somebody responsible and a date', () => {
    expect(actionProblems(aDraft())).toEqual([]);
    expect(actionProblems(aDraft({ title: ' ', owner: '', dueOn: '' }))).toEqual(['title', 'owner', 'dueOn']);
  });

  it.each(['done', 'dropped'] as const)('can’t be %s without saying what came of it', (status) => {
    expect(actionProblems(aDraft({ status }))).toEqual(['outcome']);
    expect(actionProblems(aDraft({ status, outcome: 'Flere får svar.' }))).toEqual([]);
  });

  it.each(['planned', 'in-progress'] as const)('may be %s without an outcome', (status) => {
    expect(actionProblems(aDraft({ status }))).toEqual([]);
  });
});
