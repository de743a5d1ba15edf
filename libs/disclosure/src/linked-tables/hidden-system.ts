import { at, type LinkedTable } from './linked-table.ts';

/** One equation an attacker can write down: sum of sign x unknown = rhs. `cells` are columns of the system. */
export interface Equation {
  readonly cells: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly rhs: number;
}

/** Hidden cells that hang together through relations, and all that the shown cells say about them. */
export interface HiddenSystem {
  /** Cell index in the table of each column. */
  readonly columns: readonly number[];
  readonly equations: readonly Equation[];
  /** Row index in the table of each equation. */
  readonly rows: readonly number[];
  /** Per column the equations it is in, with its sign there. */
  readonly equationsOf: readonly (readonly { readonly equation: number; readonly sign: 1 | -1 }[])[];
}

/** The systems that hold at least one of `startRows`; each hidden cell is in at most one. In order of row index. */
export function hiddenSystems(
  table: LinkedTable,
  isHidden: (cell: number) => boolean,
  startRows: Iterable<number>,
): HiddenSystem[] {
  const seenRow = new Set<number>();
  const systems: HiddenSystem[] = [];
  for (const start of startRows) {
    if (seenRow.has(start)) continue;
    const rows: number[] = [];
    const columnOf = new Map<number, number>();
    const queue = [start];
    seenRow.add(start);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { total, parts } = at(table.rows, next);
      const hiddenHere = [total, ...parts].filter(isHidden);
      if (hiddenHere.length === 0) continue;
      rows.push(next);
      for (const cell of hiddenHere) {
        if (columnOf.has(cell)) continue;
        columnOf.set(cell, columnOf.size);
        for (const row of at(table.rowsOf, cell)) {
          if (seenRow.has(row)) continue;
          seenRow.add(row);
          queue.push(row);
        }
      }
    }
    if (rows.length > 0) systems.push(systemOf(table, rows, columnOf));
  }
  return systems;
}

/** Every cell of the table as an unknown, column by column. */
export function wholeSystem(table: LinkedTable): HiddenSystem {
  const columnOf = new Map(table.keys.map((_, cell) => [cell, cell]));
  return systemOf(table, [...table.rows.keys()], columnOf);
}

function systemOf(table: LinkedTable, rows: readonly number[], columnOf: ReadonlyMap<number, number>): HiddenSystem {
  const equationsOf: { equation: number; sign: 1 | -1 }[][] = [...columnOf.keys()].map(() => []);
  const equations = rows.map((row, index): Equation => {
    const { total, parts } = at(table.rows, row);
    const cells: { column: number; sign: 1 | -1 }[] = [];
    let rhs = 0;
    const add = (cell: number, sign: 1 | -1): void => {
      const column = columnOf.get(cell);
      if (column === undefined) {
        rhs -= sign * at(table.counts, cell);
        return;
      }
      cells.push({ column, sign });
      at(equationsOf, column).push({ equation: index, sign });
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    return { cells, rhs };
  });
  return { columns: [...columnOf.keys()], equations, rows, equationsOf };
}
