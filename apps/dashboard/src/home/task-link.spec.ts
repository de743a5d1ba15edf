import { describe, expect, it } from '@jest/globals';
import type { TaskView } from '@medvirk/api-contract';
import { byUrgency, taskLink } from './task-link.ts';

const aTask = (given: Partial<TaskView>): TaskView => ({
  kind: 'read-draft',
  subject: 'Hjemreise',
  versionId: 'v1',
  surveyId: null,
  actionId: null,
  unitId: null,
  theme: null,
  dueAt: null,
  count: 1,
  ...given,
});

describe('taskLink', () => {
  it('leads a council member straight to the text', () => {
    expect(taskLink(aTask({ kind: 'read-draft' }))).toBe('/versions/v1/read');
    expect(taskLink(aTask({ kind: 'sign-off' }))).toBe('/versions/v1/sign-off');
  });
  it('leads the quality team to the proposals to answer', () => {
    expect(taskLink(aTask({ kind: 'answer-proposal' }))).toBe('/versions/v1?view=proposals');
  });
  it('leads to the one action that is overdue', () => {
    expect(taskLink(aTask({ kind: 'action-overdue', versionId: null, actionId: 'a7' }))).toBe('/actions#a7');
  });
});

describe('the link of a signal', () => {
  it('leads to the picture of the theme in the unit, where something can be done', () => {
    const signal = aTask({ kind: 'signal', versionId: null, surveyId: 's1', unitId: 'u1', theme: 'waiting' });
    expect(taskLink(signal)).toBe('/surveys/s1/themes/waiting?unit=u1');
  });
});

describe('byUrgency', () => {
  it('puts the nearest date first and tasks without a date last', () => {
    const tasks = [
      aTask({ subject: 'uten' }),
      aTask({ subject: 'sent', dueAt: '2026-12-01T00:00:00Z' }),
      aTask({ subject: 'snart', dueAt: '2026-11-22T00:00:00Z' }),
    ];
    expect(byUrgency(tasks).map((task) => task.subject)).toEqual(['snart', 'sent', 'uten']);
  });
});
