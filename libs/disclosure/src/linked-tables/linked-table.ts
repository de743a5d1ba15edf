import { requireCount } from '../released.ts';

/** A number of respondents that could be shown. */
export interface Cell {
  readonly key: string;
  readonly count: number;
  /** What hiding it costs the reader; default its count. Cells that nobody looks at may cost 0. */
  readonly cost?: number;
}

/** count(total) = sum of count(parts): a unit and its sub-units, a year and its months, a question and its values. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A relation with indexes for keys. */
export interface Row {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Cells and relations by index, checked. */
export interface LinkedTable {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
  readonly costs: readonly number[];
  readonly rows: readonly Row[];
  /** Indexes of the rows that each cell takes part in. */
  readonly rowsOf: readonly (readonly number[])[];
}

/**
 * @throws RangeError when a key is unknown or comes twice, a count is impossible, or a total is not the sum of its parts
 * (then nothing can be promised about what follows from what)
 */
export function linkTable(cells: readonly Cell[], relations: readonly Relation[]): LinkedTable {
  const indexOf = new Map<string, number>();
  for (const { key, count } of cells) {
    requireCount(key, count);
    if (indexOf.has(key)) throw new RangeError(`cell ${key} comes twice`);
    indexOf.set(key, indexOf.size);
  }
  const find = (key: string): number => {
    const index = indexOf.get(key);
    if (index === undefined) throw new RangeError(`a relation names the unknown cell ${key}`);
    return index;
  };
  const counts = cells.map(({ count }) => count);
  const rowsOf: number[][] = cells.map(() => []);
  const rows = relations.map(({ total, parts }, rowIndex): Row => {
    const row = { total: find(total), parts: parts.map(find) };
    let sum = 0;
    for (const member of [row.total, ...row.parts]) {
      const rowsHere = at(rowsOf, member);
      if (rowsHere.at(-1) === rowIndex) throw new RangeError(`a cell comes twice in the relation of ${total}`);
      rowsHere.push(rowIndex);
      if (member !== row.total) sum += at(counts, member);
    }
    if (sum !== at(counts, row.total)) {
      throw new RangeError(`${total} is ${at(counts, row.total)}, but its parts add up to ${sum}`);
    }
    return row;
  });
  return {
    keys: cells.map(({ key }) => key),
    counts,
    costs: cells.map(({ count, cost }) => cost ?? count),
    rows,
    rowsOf,
  };
}

/** Element of a list that is known to be long enough. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`index ${index} is outside a list of ${list.length}`);
  return list[index] as T;
}
