import { describe, expect, it } from '@jest/globals';
import { type ActionToDo, actionNotices, concernNotices } from './work-notices.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const action = (over: Partial<ActionToDo> = {}): ActionToDo => ({
  id: 'a',
  status: 'planned',
  dueOn: '2026-11-25',
  people: ['owner', 'leader', 'owner'],
  ...over,
});
const told = (over: Partial<ActionToDo>) => actionNotices([action(over)], NOW).map(({ kind }) => kind);

describe('actionNotices', () => {
  it('reminds owner and leader, each once', () => {
    expect(actionNotices([action()], NOW).map(({ personId }) => personId)).toEqual(['owner', 'leader']);
  });

  it('tells what is due within a week, and what is late', () => {
    expect(told({ people: ['p'] })).toEqual(['action-due']);
    expect(told({ people: ['p'], dueOn: '2026-11-20' })).toEqual(['action-due']);
    expect(told({ people: ['p'], dueOn: '2026-11-19' })).toEqual(['action-late']);
  });

  it('tells nothing of what is far off, long past or done with', () => {
    expect(told({ dueOn: '2026-12-24' })).toEqual([]);
    expect(told({ dueOn: '2026-09-01' })).toEqual([]);
    expect(told({ status: 'done' })).toEqual([]);
    expect(told({ status: 'dropped', dueOn: '2026-11-19' })).toEqual([]);
  });

  it('is the same however often it is asked, and another when the day is moved', () => {
    expect(actionNotices([action()], NOW)).toEqual(actionNotices([action()], NOW));
    const moved = actionNotices([action({ dueOn: '2026-11-26' })], NOW);
    expect(moved[0]?.occasion).not.toBe(actionNotices([action()], NOW)[0]?.occasion);
  });
});

describe('concernNotices', () => {
  it('tells once a day, and the next day again', () => {
    const [first] = concernNotices(['p'], 'house', NOW);
    expect(concernNotices(['p'], 'house', new Date('2026-11-20T15:00:00Z'))[0]).toEqual(first);
    expect(concernNotices(['p'], 'house', new Date('2026-11-21T09:00:00Z'))[0]).not.toEqual(first);
  });
});
