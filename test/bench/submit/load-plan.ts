export interface LoadPlan {
  readonly port: number;
  readonly linkCodes: readonly string[];
  readonly connections: number;
  /** Seconds before anything counts. */
  readonly warmUp: number;
  readonly seconds: number;
  readonly seed: number;
  /** Responses a second over all connections; left out: as many as are taken. */
  readonly rate?: number;
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
  /** Microseconds of processor time that the client took for one. */
  clientTime: number;
}
