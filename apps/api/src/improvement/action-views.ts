import type { ActionView } from '@medvirk/api-contract';
import type { Store, StoredAction } from '@medvirk/data-access';
import type { UnitTree } from '../organisation/unit-tree.ts';

export function isOverdue(action: Pick<StoredAction, 'status' | 'dueOn'>, today: string): boolean {
  return action.dueOn < today && action.status !== 'done' && action.status !== 'dropped';
}

export async function toActionViews(
  store: Store,
  tree: UnitTree,
  actions: readonly StoredAction[],
  today: string,
): Promise<ActionView[]> {
  if (actions.length === 0) return [];
  const themes = await store.organisation.themes();
  return actions.map((action) => {
    const { unitId, theme, ...kept } = action;
    return {
      ...kept,
      theme: themes.find(({ code }) => code === theme) ?? { code: theme, texts: {} },
      unit: { id: unitId, name: tree.nameOf(unitId) },
      overdue: isOverdue(action, today),
    };
  });
}
