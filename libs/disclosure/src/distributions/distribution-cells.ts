import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import { groupOf, type ScaleValue, type ScoreGroup } from './scale.ts';

/** Names of the cells of one question in one place: base, scored base, groups of the scale, values. */
export interface QuestionShape {
  readonly scale: readonly ScaleValue[];
  readonly all: string;
  /** Answers with a score: the base of shares and means. The same cell as `all` when every value, or none, has a score. */
  readonly scored: string;
  readonly groups: readonly { readonly group: ScoreGroup; readonly key: string; readonly values: readonly string[] }[];
  readonly names: readonly string[];
}

/** Cost of hiding, above any count: a base before a favourable share before an unfavourable one before single values. */
const COST = { base: 1e12, favourable: 1e10, unfavourable: 1e9 };

export const valueName = (value: string): string => `value:${value}`;

export function questionShape(scale: readonly ScaleValue[]): QuestionShape {
  if (new Set(scale.map(({ value }) => value)).size !== scale.length) throw new RangeError('a value comes twice');
  if (scale.length === 0) throw new RangeError('a distribution needs at least one value');
  const valuesOf = new Map<ScoreGroup, string[]>();
  for (const { value, score } of scale) {
    const group = groupOf(score);
    valuesOf.set(group, [...(valuesOf.get(group) ?? []), valueName(value)]);
  }
  // A group of one value is that value: two cells that are always equal would only have to be hidden together.
  const groups = [...valuesOf].map(([group, values]) => ({
    group,
    key: values.length === 1 ? (values[0] ?? group) : group,
    values,
  }));
  const scored = valuesOf.has('unscored') && valuesOf.size > 1 ? 'scored' : 'all';
  const names = new Set(['all', scored, ...groups.flatMap(({ key, values }) => [key, ...values])]);
  return { scale, all: 'all', scored, groups, names: [...names] };
}

/** Counts of all cells of the shape, from counts per value. Values that are missing count 0. */
export function shapeCounts(shape: QuestionShape, counts: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map(shape.scale.map(({ value }) => [valueName(value), counts.get(value) ?? 0]));
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + (found.get(name) ?? 0), 0);
  for (const { key, values } of shape.groups) found.set(key, sum(values));
  const scoredGroups = shape.groups.filter(({ group }) => group !== 'unscored');
  found.set(shape.scored, sum(scoredGroups.map(({ key }) => key)));
  found.set(shape.all, sum(shape.groups.map(({ key }) => key)));
  return found;
}

/** Cells of one place, keys prefixed by `place`. `isRead` false: nobody reads them, so hiding them costs next to nothing. */
export function shapeCells(
  shape: QuestionShape,
  place: string,
  counts: ReadonlyMap<string, number>,
  isRead: boolean,
): Cell[] {
  const extra = new Map<string, number>();
  for (const { group, key } of shape.groups) {
    if (group === 'favourable' || group === 'unfavourable') extra.set(key, COST[group]);
  }
  for (const base of [shape.all, shape.scored]) extra.set(base, COST.base);
  return shape.names.map((name) => {
    const count = counts.get(name) ?? 0;
    return { key: place + name, count, cost: isRead ? (extra.get(name) ?? 0) + count : count / 1_000 };
  });
}

/** What adds up within one place. */
export function shapeRelations(shape: QuestionShape, place: string): Relation[] {
  const relations: Relation[] = [];
  const add = (total: string, parts: readonly string[]): void => {
    if (parts.length === 1 && parts[0] === total) return;
    relations.push({ total: place + total, parts: parts.map((part) => place + part) });
  };
  for (const { key, values } of shape.groups) add(key, values);
  const keysOf = (...wanted: boolean[]) =>
    shape.groups.filter(({ group }) => wanted.includes(group !== 'unscored')).map(({ key }) => key);
  if (shape.scored === shape.all) {
    add(shape.all, keysOf(true, false));
    return relations;
  }
  add(shape.scored, keysOf(true));
  add(shape.all, [shape.scored, ...keysOf(false)]);
  return relations;
}
