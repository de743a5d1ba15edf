/**
 * Something a person can put right. Its message is all they are shown, and says what to do.
 * `exitCode` is 1 for something that failed and 2 for a command that was written wrongly.
 */
export class Problem extends Error {
  override readonly name: string = 'Problem';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What to show for an error: the message of a problem, everything there is of a mistake of ours. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
