import type { DataKind, Kept, Purpose, Told } from '@medvirk/reports';

type ColumnMap = { kind: Extract<DataKind, 'none'> } | { kind: Exclude<DataKind, 'none'>; told: Told };

/** What one table keeps: what it is for and how long, and for each of its columns whether it tells of somebody. */
export interface TableMap {
  purpose: Purpose;
  kept: Kept;
  columns: Readonly<Record<string, ColumnMap>>;
}

/** Tables by their names with schema. Lies beside the entity or repository of the tables, as `<folder>.data-map.ts`. */
export type TableMaps = Readonly<Record<`${string}.${string}`, TableMap>>;

const each = (names: string, map: ColumnMap): Record<string, ColumnMap> =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, map]),
  );

/** Columns that tell of nobody. @param names with spaces between */
export const nobody = (names: string) => each(names, { kind: 'none' });

/** Columns that tell this of somebody. @param names with spaces between */
export const personal = (told: Told, names: string) => each(names, { kind: 'personal', told });

/** Columns that may tell of somebody's health. @param names with spaces between */
export const special = (told: Told, names: string) => each(names, { kind: 'special', told });
