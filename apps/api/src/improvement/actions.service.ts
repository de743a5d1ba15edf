import type { ActionView } from '@medvirk/api-contract';
import { Database, type Store, type StoredAction } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { SeriesService } from '../series/series.service.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { toActionViews } from './action-views.ts';

type NewAction = Pick<
  StoredAction,
  'theme' | 'unitId' | 'surveyId' | 'title' | 'description' | 'owner' | 'dueOn' | 'measureQuestion' | 'basis'
>;
type Changeable =
  | 'title'
  | 'description'
  | 'owner'
  | 'dueOn'
  | 'startedOn'
  | 'status'
  | 'outcome'
  | 'outcomeKind'
  | 'measureQuestion'
  | 'basis';
type ActionChange = { [K in Changeable]?: StoredAction[K] | undefined };

const NOT_CLOSED = { outcomeKind: null, closingEffect: null } as const;

/** Actions on a theme in a unit. Done or dropped says what came of it: as measured, or with a reason. */
@Injectable()
export class ActionsService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly series: SeriesService;

  constructor(database: Database, clock: Clock, series: SeriesService) {
    this.database = database;
    this.clock = clock;
    this.series = series;
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
      await this.requireBasis(store, action.basis);
      const planned = { status: 'planned', startedOn: null, outcome: null, ...NOT_CLOSED } as const;
      const id = await store.improvement.addAction({ ...action, ...planned }, this.clock.now());
      return this.read(store, tree, id);
    });
  }

  /**
   * @throws DomainError OUTCOME_NEEDED when it is called done or dropped without saying what came of it, EFFECT_NOT_MEASURED
   * when it is closed as measured and nothing can be said yet
   */
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
      if (change.basis) await this.requireBasis(store, change.basis);
      const stays = next.status === action.status && next.outcomeKind === action.outcomeKind;
      const closing = stays ? {} : isOver ? await this.closing(store, user, next) : NOT_CLOSED;
      // An action that is under way has a start: its effect is measured from there.
      const isBegun = next.status === 'in-progress' || next.status === 'done';
      const begun = isBegun && next.startedOn === null ? { startedOn: this.clock.today() } : {};
      await store.improvement.changeAction(id, { ...given, ...begun, ...closing }, this.clock.now());
      return this.read(store, tree, id);
    });
  }

  /** How it ends: with what was measured, kept as it was on that day, or with a reason. */
  private async closing(
    store: Store,
    user: SignedIn,
    action: StoredAction,
  ): Promise<Pick<StoredAction, 'outcomeKind' | 'closingEffect'>> {
    if (action.outcomeKind !== 'measured') return { outcomeKind: 'reasoned', closingEffect: null };
    const { effect } = await this.series.effectWithin(store, user, action);
    if (effect.verdict === 'cannot-say-yet') throw new DomainError('EFFECT_NOT_MEASURED');
    return { outcomeKind: 'measured', closingEffect: effect };
  }

  private async requireBasis(store: Store, basis: StoredAction['basis']): Promise<void> {
    for (const { proposalId } of basis) if (proposalId) found(await store.proposals.find(proposalId));
  }

  private async read(store: Store, tree: UnitTree, id: string): Promise<ActionView> {
    const actions = await store.improvement.actions({ id });
    return found((await toActionViews(store, tree, actions, this.clock.today()))[0]);
  }
}
