import { type House, relativeTarget, roomOf, type Violation } from '../read-house.ts';

/** No cycle between rooms (types count, specs don't: nothing imports those), and none between the files of a room (type-only imports don't: they are erased). */
export function checkCycles(house: House): Violation[] {
  const rooms = new Map<string, Set<string>>();
  const files = new Map<string, Set<string>>();
  const known = new Set(house.files.map(({ path }) => path));
  for (const file of house.files) {
    for (const { specifier, typeOnly } of file.imports) {
      const room = roomOf(specifier)?.room;
      if (room !== undefined && room !== file.room && !file.isSpec) add(rooms, file.room, room);
      const target = relativeTarget(file, specifier);
      if (target !== undefined && !typeOnly && known.has(target)) add(files, file.path, target);
    }
  }
  return [
    ...cyclesOf(rooms).map((cycle) => ({
      rule: 'cycle',
      path: cycle[0] ?? '',
      message: `rooms in a ring: ${ring(cycle)}`,
    })),
    ...cyclesOf(files).map((cycle) => ({
      rule: 'cycle',
      path: cycle[0] ?? '',
      message: `files in a ring: ${ring(cycle)}`,
    })),
  ];
}

const ring = (cycle: readonly string[]): string => [...cycle, cycle[0]].join(' -> ');

function add(graph: Map<string, Set<string>>, from: string, to: string): void {
  const targets = graph.get(from) ?? new Set();
  graph.set(from, targets.add(to));
}

/** One cycle per back edge of a depth-first walk: enough to fail, and to show where to cut. */
function cyclesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): void => {
    const at = path.indexOf(node);
    if (at >= 0) {
      cycles.push(path.slice(at));
      return;
    }
    if (done.has(node)) return;
    path.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    path.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return cycles;
}
