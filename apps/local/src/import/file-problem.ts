import { Problem } from '../problem.ts';

/** A file that cannot be imported as it is; the message says what to change. */
export class FileProblem extends Problem {
  override readonly name = 'FileProblem';

  constructor(message: string) {
    super(message, 2);
  }
}
