/** A node of the organisation's tree. The parent of a top unit is null. */
export interface UnitNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** Units with their children, parents before children. */
export interface UnitTree {
  readonly order: readonly string[];
  readonly childrenOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the tree. A unit whose parent is not in the list is a top unit: callers may pass the part a person may see,
 * but suppression must be decided on the whole tree, since all of it may be seen by somebody.
 * @throws RangeError when an id comes twice or the parents run in a ring
 */
export function unitTree(units: readonly UnitNode[]): UnitTree {
  const childrenOf = new Map<string, string[]>();
  for (const { id } of units) {
    if (childrenOf.has(id)) throw new RangeError(`unit ${id} comes twice`);
    childrenOf.set(id, []);
  }
  const order: string[] = [];
  for (const { id, parentId } of units) {
    const siblings = parentId === null ? undefined : childrenOf.get(parentId);
    if (siblings) siblings.push(id);
    else order.push(id);
  }
  for (let next = 0; next < order.length; next += 1) order.push(...(childrenOf.get(order[next] ?? '') ?? []));
  if (order.length !== units.length) throw new RangeError('the parents of the units run in a ring');
  return { order, childrenOf };
}
