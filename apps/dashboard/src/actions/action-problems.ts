import type { ActionView } from '@medvirk/api-contract';

export type ActionStatusCode = ActionView['status'];

/** Statuses that end an action: then somebody must be told what came of it. */
export function needsOutcome(status: ActionStatusCode): boolean {
  return status === 'done' || status === 'dropped';
}

/** What an action can't be without. */
export interface ActionDraft {
  title: string;
  owner: string;
  dueOn: string;
  status: ActionStatusCode;
  outcome: string;
}
export type ActionProblem = 'title' | 'owner' | 'dueOn' | 'outcome';

export function actionProblems(draft: ActionDraft): ActionProblem[] {
  const problems: ActionProblem[] = [];
  if (!draft.title.trim()) problems.push('title');
  if (!draft.owner.trim()) problems.push('owner');
  if (!draft.dueOn) problems.push('dueOn');
  if (needsOutcome(draft.status) && !draft.outcome.trim()) problems.push('outcome');
  return problems;
}
