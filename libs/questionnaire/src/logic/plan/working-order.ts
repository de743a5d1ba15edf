/** One thing to be worked out, and the numbers of those that it looks at. */
export interface Needing {
  needs: ReadonlySet<number>;
}

export interface Ordered {
  /** The numbers of all things, each after all that it needs; those in a circle are left out of the count of needs. */
  order: number[];
  /** Each circle once, as the numbers of its things; each needs the next, and the last the first. */
  circles: number[][];
}

/**
 * Brings things into an order in which each can be worked out (Kahn 1962), as close to the given order as can be. A circle
 * has no such order: one of each is named, and its things are taken as needing nothing.
 */
export function orderOf(things: readonly Needing[]): Ordered {
  const waiting = things.map(({ needs }) => needs.size);
  const dependents: number[][] = things.map(() => []);
  for (const [index, { needs }] of things.entries()) for (const need of needs) dependents[need]?.push(index);
  const order: number[] = [];
  const circles: number[][] = [];
  const done = new Set<number>();
  const place = (first: number): void => {
    const ready = [first];
    for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
      if (done.has(next)) continue;
      done.add(next);
      order.push(next);
      for (const dependent of dependents[next] ?? []) {
        waiting[dependent] = (waiting[dependent] ?? 0) - 1;
        if (waiting[dependent] === 0) ready.push(dependent);
      }
    }
  };
  for (const index of things.keys()) if (waiting[index] === 0) place(index);
  while (done.size < things.length) {
    const circle = circleAmong(things, done);
    circles.push(circle);
    for (const index of circle) place(index);
  }
  return { order, circles };
}

/** Goes from one thing to one that it still needs until one is met again: there is always one, as all that are left wait. */
function circleAmong(things: readonly Needing[], done: ReadonlySet<number>): number[] {
  const path: number[] = [];
  let at = things.findIndex((_, index) => !done.has(index));
  for (let met = -1; met < 0; met = path.indexOf(at)) {
    path.push(at);
    at = [...(things[at]?.needs ?? [])].find((need) => !done.has(need)) ?? at;
  }
  return path.slice(path.indexOf(at));
}
