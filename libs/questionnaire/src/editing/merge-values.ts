import { LanguageTag } from '../texts/texts.ts';
import { isRecord, keysOf, own, same } from './same.ts';

/** Where in a value: keys, and the codes of list elements. */
export type Path = readonly string[];

/**
 * Two people's changes of one value, joined. `joined` has both where they don't touch each other, and theirs where they do.
 * What is mine alone there is told by `before` and `after`: equal to `joined` except at `overlaps`, where they hold the value
 * that both began from and mine.
 */
export interface MergedValue {
  joined: unknown;
  before: unknown;
  after: unknown;
  overlaps: readonly Path[];
}

/** Keys that say one thing together: half of one person's choice and half of another's would be nobody's. */
const TOGETHER: readonly (readonly string[])[] = [['lens', 'role']];

/**
 * Joins the changes from `base` to `mine` and from `base` to `theirs`, field by field: keys of the part itself, languages of a
 * text, elements of a list by their code and the fields of these. All else, wording and rules above all, is one value: joining
 * two people's sentences by machine would make one that nobody wrote.
 */
export function mergeValues(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  return merge(base, mine, theirs, [], true);
}

/** @param isPart whether it is a part or a list element, whose keys stand for themselves */
function merge(base: unknown, mine: unknown, theirs: unknown, path: Path, isPart: boolean): MergedValue {
  if (same(mine, theirs) || same(base, mine)) return agreed(theirs);
  if (same(base, theirs)) return agreed(mine);
  if (isPart && isRecord(base) && isRecord(mine) && isRecord(theirs)) return mergeFields(base, mine, theirs, path);
  const begun = base ?? {};
  if (isText(begun) && isText(mine) && isText(theirs)) return mergeFields(begun, mine, theirs, path);
  const lists = [base, mine, theirs].map(keyed);
  const [ours, my, their] = lists;
  if (ours && my && their) return mergeLists(ours, my, their, path);
  return { joined: theirs, before: base, after: mine, overlaps: [path] };
}

type Fields = Readonly<Record<string, unknown>>;

function mergeFields(base: Fields, mine: Fields, theirs: Fields, path: Path): MergedValue {
  const joined: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const overlaps: Path[] = [];
  const put = (key: string, value: MergedValue) => {
    set(joined, key, value.joined);
    set(before, key, value.before);
    set(after, key, value.after);
    overlaps.push(...value.overlaps);
  };
  const torn = TOGETHER.find((keys) => isTorn(keys, base, mine, theirs)) ?? [];
  for (const key of keysOf(theirs, mine, base)) {
    const [begun, my, their] = [own(base, key), own(mine, key), own(theirs, key)];
    if (torn.includes(key)) {
      put(key, { joined: their, before: begun, after: my, overlaps: same(my, their) ? [] : [[...path, key]] });
    } else put(key, merge(begun, my, their, [...path, key], false));
  }
  return { joined, before, after, overlaps };
}

function isTorn(keys: readonly string[], base: Fields, mine: Fields, theirs: Fields): boolean {
  const differ = (a: Fields, b: Fields) => keys.some((key) => !same(own(a, key), own(b, key)));
  return differ(base, mine) && differ(base, theirs) && differ(mine, theirs);
}

type KeyedList = ReadonlyMap<string, unknown>;

/**
 * A list whose elements have a code (options, rows) or a value (points of a scale) of their own, or are names themselves
 * (languages); undefined for other values.
 */
function keyed(list: unknown): KeyedList | undefined {
  if (!Array.isArray(list)) return undefined;
  const byKey = new Map<string, unknown>();
  for (const element of list) {
    const key = isRecord(element) ? (own(element, 'code') ?? own(element, 'value')) : element;
    if ((typeof key !== 'string' && typeof key !== 'number') || byKey.has(String(key))) return undefined;
    byKey.set(String(key), element);
  }
  return byKey;
}

function mergeLists(base: KeyedList, mine: KeyedList, theirs: KeyedList, path: Path): MergedValue {
  const joined = new Map<string, unknown>();
  const before = new Map<string, unknown>();
  const after = new Map<string, unknown>();
  const overlaps: Path[] = [];
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const value = merge(base.get(key), mine.get(key), theirs.get(key), [...path, key], true);
    if (value.joined !== undefined) joined.set(key, value.joined);
    if (value.before !== undefined) before.set(key, value.before);
    if (value.after !== undefined) after.set(key, value.after);
    overlaps.push(...value.overlaps);
  }
  const stay = [...base.keys()].filter((key) => mine.has(key) && theirs.has(key));
  const order = (list: KeyedList) => [...list.keys()].filter((key) => stay.includes(key));
  const [begun, my, their] = [order(base), order(mine), order(theirs)];
  const [mineMoved, theirsMoved] = [!same(begun, my), !same(begun, their)];
  const clash = mineMoved && theirsMoved && !same(my, their);
  if (clash) overlaps.push([...path, ORDER]);
  const [first, second] = mineMoved && !clash ? [mine, theirs] : [theirs, mine];
  return {
    joined: arranged(joined, first, second, base),
    before: clash ? arranged(before, base, theirs, mine) : arranged(before, first, second, base),
    after: clash ? arranged(after, mine, theirs, base) : arranged(after, first, second, base),
    overlaps,
  };
}

/** The last step of a path that is about the order of a list. No code looks like it. */
const ORDER = '(order)';

/** The elements in the order of the first list; those it does not have after their neighbour in the next. */
function arranged(elements: KeyedList, ...orders: KeyedList[]): unknown[] {
  const keys: string[] = [];
  for (const order of orders) {
    let neighbour: string | undefined;
    for (const key of order.keys()) {
      if (!elements.has(key)) continue;
      if (!keys.includes(key)) keys.splice(neighbour === undefined ? 0 : keys.indexOf(neighbour) + 1, 0, key);
      neighbour = key;
    }
  }
  return keys.map((key) => elements.get(key));
}

function agreed(value: unknown): MergedValue {
  return { joined: value, before: value, after: value, overlaps: [] };
}

/** A rule such as { op, question } holds strings only too; its keys are no languages. */
function isText(value: unknown): value is Fields {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([key, text]) => typeof text === 'string' && LanguageTag.safeParse(key).success);
}

/** Also for keys such as '__proto__', which an assignment would take for something else. */
function set(record: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) return;
  Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
}
