/** A cell as a file holds it. Null is an empty cell. */
export type Cell = string | number | null;

/** A named table: a sheet of a workbook, or a file of its own beside others. */
export interface Sheet {
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}
