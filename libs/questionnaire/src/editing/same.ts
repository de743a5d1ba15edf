/** Equal in what is said, whatever the order of keys; a key that holds undefined is as good as none. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, at) => same(part, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  return keysOf(a, b).every((key) => same(own(a, key), own(b, key)));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of all, each once. */
export function keysOf(...records: Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
