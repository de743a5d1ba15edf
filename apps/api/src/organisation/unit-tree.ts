import { covers, type Permission, type RoleAssignment, scopeOf } from '@medvirk/access';
import type { UnitView } from '@medvirk/api-contract';
import { DomainError } from '../errors/domain-error.ts';

/** The unit tree of one organisation as it stands, with the questions that features ask of it. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, UnitView>;
  private readonly childrenOf = new Map<string, string[]>();

  constructor(units: readonly UnitView[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const { id, parentId } of units) {
      if (!parentId) continue;
      const siblings = this.childrenOf.get(parentId);
      if (siblings) siblings.push(id);
      else this.childrenOf.set(parentId, [id]);
    }
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
  subtree(id: string): string[] {
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
