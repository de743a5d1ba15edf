/** Throws a RangeError unless `value` is a whole number of at least 0. `name` is used in the text. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of at least 0, got ${value}`);
  }
}

/** Throws a RangeError unless 0 < value < 1. */
export function requireOpenUnit(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1, got ${value}`);
}

/** Throws a RangeError unless `value` is a finite number. */
export function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value}`);
}

/** Throws a RangeError unless `count` of `n` is possible and `n` is at least 1. */
export function requireShare(count: number, n: number): void {
  requireCount('count', count);
  requireCount('n', n);
  if (n === 0) throw new RangeError('n must be at least 1: a share of nobody is not a number');
  if (count > n) throw new RangeError(`count (${count}) cannot exceed n (${n})`);
}
