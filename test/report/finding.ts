/** What one check found: what was measured beside what, and whether its aim was met. */
export interface Finding {
  /** As it is called on the command line. */
  readonly name: string;
  /** The figure of this product, in `unit`. */
  readonly ours: number;
  /** What stands beside it: a ceiling, another program, or what must be. */
  readonly other: number;
  readonly ratio: number;
  readonly unit: string;
  /** The aim in words; never changed to fit what was found. */
  readonly aim: string;
  readonly holds: boolean;
  /** Why the aim was missed, as far as the run itself can tell. */
  readonly reason?: string;
  /** The closing line: one sentence that gives the figure. */
  readonly line: string;
  /** Rows of the printed table; keys are the columns. */
  readonly table: readonly Readonly<Record<string, string | number>>[];
  /** What a reader needs to judge the figure: who drove the load, what was left out, how busy the machine was. */
  readonly notes: readonly string[];
  /** Further figures for the JSON file. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A check that can be asked for by name. */
export interface Check {
  readonly what: string;
  readonly run: (say: (text: string) => void) => Promise<Finding>;
}
