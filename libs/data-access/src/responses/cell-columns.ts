import type { AggregateCell } from './fold.repository.ts';

/** Cells as columns in which each place and each thing that is counted is said once, and cells point at both, counted from 1. */
export interface CellColumns {
  readonly places: { readonly units: string[]; readonly months: string[]; readonly roles: string[] };
  readonly counted: { readonly questions: string[]; readonly kinds: string[]; readonly values: string[] };
  /** One after another in the order of the table's key: its pages are then met once each. */
  readonly cells: { readonly place: number[]; readonly counted: number[]; readonly cell: AggregateCell[] };
}

/** A part of a key with the number that it has in the order of all. */
class Ranked {
  private readonly known = new Map<string, { at: number; cell: AggregateCell }>();

  /** @returns which of the different ones it is, in the order that they came in */
  add(key: string, cell: AggregateCell): number {
    const known = this.known.get(key);
    if (known) return known.at;
    const at = this.known.size;
    this.known.set(key, { at, cell });
    return at;
  }

  /** A cell of each in their order, and the number in it, from 1, by the number that `add` gave. */
  sorted(): { cells: AggregateCell[]; rankOf: Uint32Array } {
    const all = [...this.known].sort(([a], [b]) => (a < b ? -1 : 1));
    const rankOf = new Uint32Array(all.length);
    for (const [index, [, { at }]] of all.entries()) rankOf[at] = index + 1;
    return { cells: all.map(([, { cell }]) => cell), rankOf };
  }
}

/** Most of a cell is its key, and a rebuild of a large survey writes the same few parts of keys a hundred thousand times. */
export function cellColumns(all: readonly AggregateCell[]): CellColumns {
  const [places, counted] = [new Ranked(), new Ranked()];
  const placeOf = new Uint32Array(all.length);
  const countedOf = new Uint32Array(all.length);
  for (const [index, cell] of all.entries()) {
    placeOf[index] = places.add(`${cell.unitId}|${cell.month}|${cell.role}`, cell);
    countedOf[index] = counted.add(`${cell.question}|${cell.kind}|${cell.value}`, cell);
  }
  const [inPlaces, inCounted] = [places.sorted(), counted.sorted()];
  const rank = (index: number): number =>
    (inPlaces.rankOf[placeOf[index] ?? 0] ?? 0) * (inCounted.cells.length + 1) +
    (inCounted.rankOf[countedOf[index] ?? 0] ?? 0);
  // Rank and index in one number: sorting numbers takes a tenth of sorting what they stand for.
  const order = Float64Array.from(all, (_, index) => rank(index) * all.length + index).sort();
  const place: number[] = [];
  const countedAt: number[] = [];
  const cells: AggregateCell[] = [];
  for (const each of order) {
    const index = each % all.length;
    const cell = all[index];
    if (!cell) continue;
    place.push(inPlaces.rankOf[placeOf[index] ?? 0] ?? 0);
    countedAt.push(inCounted.rankOf[countedOf[index] ?? 0] ?? 0);
    cells.push(cell);
  }
  return {
    places: {
      units: inPlaces.cells.map(({ unitId }) => unitId),
      months: inPlaces.cells.map(({ month }) => month),
      roles: inPlaces.cells.map(({ role }) => role),
    },
    counted: {
      questions: inCounted.cells.map(({ question }) => question),
      kinds: inCounted.cells.map(({ kind }) => kind),
      values: inCounted.cells.map(({ value }) => value),
    },
    cells: { place, counted: countedAt, cell: cells },
  };
}
