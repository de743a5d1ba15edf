import type { ActionView } from '@medvirk/api-contract';
import { Database, type Store, type StoredAction } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';

type NewAction = Pick<
  StoredAction,
  'theme' | 'unitId' | 'surveyId' | 'title' | 'description' | 'owner' | 'dueOn' | 'measureQuestion'
>;
type ActionChange = {
  [K in 'title' | 'description' | 'owner' | 'dueOn' | 'startedOn' | 'status' | 'outcome']?: StoredAction[K] | undefined;
};

/** Actions on a theme in a unit. Done or dropped says what came of it. */
@Injectable()
export class ActionsService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  list(user: SignedIn, filter: { unit?: string | undefined; theme?: string | undefined }): Promise<ActionView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      const within = filter.unit
        ? tree.subtree(tree.require(user.assignments, 'action:read', filter.unit).id)
        : undefined;
      const actions = await store.improvement.actions(filter.theme ? { theme: filter.theme } : {});
      const readable = actions.filter(
        ({ unitId }) =>
          tree.isCovered(user.assignments, 'action:read', unitId) && (within === undefined || within.includes(unitId)),
      );
      return toActionViews(store, tree, readable, this.clock.today());
    });
  }

  add(user: SignedIn, action: NewAction): Promise<ActionView> {
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      tree.require(user.assignments, 'action:write', action.unitId);
      found((await store.organisation.themes()).find(({ code }) => code === action.theme));
      if (action.surveyId) found(await store.surveys.find(action.surveyId));
      const now = this.clock.now();
      const id = await store.improvement.addAction(
        { ...action, status: 'planned', startedOn: null, outcome: null },
        now,
      );
      return this.read(store, tree, id);
    });
  }

  /** @throws DomainError OUTCOME_NEEDED when it is called done or dropped without saying what came of it */
  change(user: SignedIn, id: string, change: ActionChange): Promise<ActionView> {
    return this.database.within(user.organisationId, async (store) => {
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      await store.improvement.holdAction(id);
      const action = found((await store.improvement.actions({ id }))[0]);
      tree.require(user.assignments, 'action:write', action.unitId);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const next: StoredAction = { ...action, ...given };
      const isOver = next.status === 'done' || next.status === 'dropped';
      if (isOver && !next.outcome?.trim()) throw new DomainError('OUTCOME_NEEDED');
      // An action that is under way has a start: its effect is measured from there.
      const isBegun = next.status === 'in-progress' || next.status === 'done';
      const begun = isBegun && next.startedOn === null ? { startedOn: this.clock.today() } : {};
      await store.improvement.changeAction(id, { ...given, ...begun }, this.clock.now());
      return this.read(store, tree, id);
    });
  }

  private async read(store: Store, tree: UnitTree, id: string): Promise<ActionView> {
    const actions = await store.improvement.actions({ id });
    return found((await toActionViews(store, tree, actions, this.clock.today()))[0]);
  }
}

export function isOverdue(action: Pick<StoredAction, 'status' | 'dueOn'>, today: string): boolean {
  return action.dueOn < today && action.status !== 'done' && action.status !== 'dropped';
}

export async function toActionViews(
  store: Store,
  tree: UnitTree,
  actions: readonly StoredAction[],
  today: string,
): Promise<ActionView[]> {
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
