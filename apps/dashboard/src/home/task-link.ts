import type { TaskView } from '@medvirk/api-contract';

/** Where a task leads: the screen where it can be done, not a list to search in. */
export function taskLink(task: TaskView): string {
  const version = `/versions/${task.versionId}`;
  switch (task.kind) {
    case 'read-draft':
      return `${version}/read`;
    case 'proposal-answered':
      return `${version}/read?view=mine`;
    case 'sign-off':
    case 'sign-off-changed':
      return `${version}/sign-off`;
    case 'answer-proposal':
    case 'proposal-overdue':
      return `${version}?view=proposals`;
    case 'ready-to-approve':
    case 'round-ended':
    case 'ready-to-publish':
      return version;
    case 'action-overdue':
      return `/actions${task.actionId ? `#${task.actionId}` : ''}`;
    case 'signal':
    case 'statement-stale':
      return `/surveys/${task.surveyId}/themes/${task.theme}?unit=${task.unitId}`;
    case 'survey-to-open':
      return `/surveys/${task.surveyId}`;
  }
}

/** Most urgent first: what has a date by its date, then the rest in the order given. */
export function byUrgency(tasks: readonly TaskView[]): TaskView[] {
  return [...tasks].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}
