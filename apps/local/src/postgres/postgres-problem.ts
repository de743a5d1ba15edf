/** Something about the embedded PostgreSQL that a person must know. The message says what to do about it. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem';
}
