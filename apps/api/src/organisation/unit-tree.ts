import { covers, type Permission, type RoleAssignment, scopeOf } from '@medvirk/access';
import type { UnitView } from '@medvirk/api-contract';
import { DomainError } from '../errors/domain-error.ts';

/** Units from which on a subtree is remembered. */
const LARGE = 10;

/** Trees that were made of lists that nobody writes in. */
const MADE = new WeakMap<readonly UnitView[], UnitTree>();

/** The unit tree of one organisation as it stands, with the questions that features ask of it. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, UnitView>;
  private readonly childrenOf = new Map<string, string[]>();
  private readonly subtrees = new Map<string, readonly string[]>();
  private knownShape: string | undefined;

  constructor(units: readonly UnitView[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const { id, parentId } of units) {
      if (!parentId) continue;
      const siblings = this.childrenOf.get(parentId);
      if (siblings) siblings.push(id);
      else this.childrenOf.set(parentId, [id]);
    }
  }

  /** The tree of a list that stays as it is: made once, however many ask. */
  static of(units: readonly UnitView[]): UnitTree {
    const made = MADE.get(units) ?? new UnitTree(units);
    MADE.set(units, made);
    return made;
  }

  /** Who stands under whom: the same for two trees that differ in names only. */
  get shape(): string {
    this.knownShape ??= [...this.byId.values()].map(({ id, parentId }) => `${id}<${parentId}`).join(' ');
    return this.knownShape;
  }

  get units(): UnitView[] {
    return [...this.byId.values()];
  }

  find(id: string): UnitView | undefined {
    return this.byId.get(id);
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? '';
  }

  parentOf = (id: string): string | null | undefined => this.byId.get(id)?.parentId;

  children(id: string): string[] {
    return this.childrenOf.get(id) ?? [];
  }

  /** The unit and all below it. */
  subtree(id: string): readonly string[] {
    const known = this.subtrees.get(id);
    if (known) return known;
    const found = this.walk(id);
    // There are few units with many below them, and each page asks for the same one again and again.
    if (found.length >= LARGE) this.subtrees.set(id, found);
    return found;
  }

  private walk(id: string): string[] {
    const found = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      open.push(...this.children(at));
    }
    return [...found];
  }

  /** The unit and all above it. */
  path(id: string): string[] {
    const found: string[] = [];
    for (let at: string | null | undefined = id; at && !found.includes(at); at = this.parentOf(at)) found.push(at);
    return found;
  }

  /** The units and all above them, each once. */
  withAncestors(ids: readonly string[]): string[] {
    return [...new Set(ids.filter((id) => this.byId.has(id)).flatMap((id) => this.path(id)))];
  }

  /** @throws DomainError NOT_FOUND for units that do not exist here or lie outside what the role covers */
  require(assignments: readonly RoleAssignment[], permission: Permission, id: string): UnitView {
    const unit = this.byId.get(id);
    if (!unit || !covers(scopeOf(assignments, permission), id, this.parentOf)) throw new DomainError('NOT_FOUND');
    return unit;
  }

  isCovered(assignments: readonly RoleAssignment[], permission: Permission, id: string): boolean {
    return this.byId.has(id) && covers(scopeOf(assignments, permission), id, this.parentOf);
  }
}
