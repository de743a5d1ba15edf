import type { DataMapRowView } from '@medvirk/api-contract';

/** Columns of one table that tell the same, kept for the same and as long. */
export interface ColumnGroup extends Omit<DataMapRowView, 'table' | 'column'> {
  columns: readonly string[];
}

export interface MappedTable {
  table: string;
  groups: readonly ColumnGroup[];
}

/** The map table by table, so that columns which say the same are read once. The order stays. */
export function groupColumns(rows: readonly DataMapRowView[], personalOnly: boolean): MappedTable[] {
  const tables = new Map<string, Map<string, ColumnGroup>>();
  for (const { table, column, ...rest } of rows) {
    if (personalOnly && rest.kind === 'none') continue;
    const groups = tables.get(table) ?? new Map<string, ColumnGroup>();
    tables.set(table, groups);
    const key = [rest.kind, rest.what, rest.purpose, rest.kept].join('\n');
    groups.set(key, { ...rest, columns: [...(groups.get(key)?.columns ?? []), column] });
  }
  return [...tables].map(([table, groups]) => ({ table, groups: [...groups.values()] }));
}
