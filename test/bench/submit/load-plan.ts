export interface LoadPlan {
  /** Of each process of the API; connections are dealt out among them. */
  readonly ports: readonly number[];
  readonly linkCodes: readonly string[];
  readonly connections: number;
  /** Seconds before anything counts. */
  readonly warmUp: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface LoadResult {
  /** Answered with 201 in all, warm-up included: each must be found in the database. */
  acknowledged: number;
  refused: number;
  seconds: number;
  /** Milliseconds from sending to the answer. */
  mean: number;
  p50: number;
  p99: number;
  /** Answers a second while it was measured. */
  rate: number;
}
