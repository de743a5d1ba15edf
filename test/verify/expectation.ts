/** One thing that must hold, and what was found. */
export interface Expectation {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly agrees: boolean;
  /** Where the expected value stands. */
  readonly source: string;
}

/** For rows of one source. */
export interface Expectations {
  /** A published number, written as it was published: what was found must be the same to the digits given. */
  number(what: string, expected: string, got: number): Expectation;
  /** A published range; the limits themselves belong to it. */
  between(what: string, low: number, high: number, got: number, digits?: number): Expectation;
  /** A pattern, a list, a verdict. */
  same(what: string, expected: string | number, got: string | number): Expectation;
}

export function expectations(source: string): Expectations {
  return {
    number(what, expected, got) {
      const digits = expected.split('.')[1]?.length ?? 0;
      // Half of the last digit; the small part is for decimals that a double cannot hold.
      const agrees = Math.abs(got - Number(expected)) <= 0.5 * 10 ** -digits + 1e-12;
      return { what, expected, got: agrees ? got.toFixed(digits) : String(got), agrees, source };
    },
    between: (what, low, high, got, digits = 2) => ({
      what,
      expected: `${low} to ${high}`,
      got: got.toFixed(digits),
      agrees: got >= low && got <= high,
      source,
    }),
    same: (what, expected, got) => ({
      what,
      expected: String(expected),
      got: String(got),
      agrees: String(expected) === String(got),
      source,
    }),
  };
}
