import { Problem } from '../problem.ts';

/** Something about the embedded PostgreSQL that a person can put right. */
export class PostgresProblem extends Problem {
  override readonly name = 'PostgresProblem';
}
