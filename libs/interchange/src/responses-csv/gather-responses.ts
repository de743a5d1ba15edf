import type { Row } from './map-answer.ts';
import { mapRow, type ResponsePart } from './map-row.ts';
import { mergeParts } from './merge-parts.ts';
import type { ResponseMapping } from './response-mapping.ts';
import type { RowProblem } from './row-problem.ts';

/** One respondent's rows, read and joined. With a problem in any of them there is no response: half an answer is none. */
export type GatheredResponse =
  | { ok: true; line: number; part: ResponsePart }
  | { ok: false; line: number; problems: (RowProblem & { line: number })[] };

/** More respondents are open at once than may be held in memory. */
export class TooManyRespondents extends Error {
  override readonly name = 'TooManyRespondents';
}

/** More than this many respondents can't be gathered from all over a file at once. */
const MOST_GATHERED = 500_000;

interface Open {
  line: number;
  part: ResponsePart | undefined;
  problems: (RowProblem & { line: number })[];
}

/**
 * Gathers rows into responses. How long a respondent is held open follows the mapping: until the next row (`one`), until
 * another respondent comes (`adjacent`), or until the end of the file (`anywhere`).
 */
export class ResponseGatherer {
  private readonly mapping: ResponseMapping;
  private readonly most: number;
  private readonly open = new Map<string, Open>();

  constructor(mapping: ResponseMapping, most = MOST_GATHERED) {
    this.mapping = mapping;
    this.most = most;
  }

  /**
   * @param line where the row begins, the heading being line 1
   * @returns the responses that this row has completed
   * @throws TooManyRespondents when more respondents are open than may be
   */
  add(line: number, row: Row): GatheredResponse[] {
    const outcome = mapRow(this.mapping, row);
    const key = outcome.ok ? outcome.part.respondent : outcome.respondent;
    // Rows without a respondent belong to nobody: never joined with each other.
    if (key === '' && !outcome.ok)
      return [{ ok: false, line, problems: outcome.problems.map((each) => ({ ...each, line })) }];

    const { rows } = this.mapping.respondent;
    const done = rows === 'one' || (rows === 'adjacent' && !this.open.has(key)) ? this.end() : [];
    const earlier = this.open.get(key);
    if (!earlier && this.open.size >= this.most) throw new TooManyRespondents(`more than ${this.most}`);
    const held: Open = earlier ?? { line, part: undefined, problems: [] };
    if (!outcome.ok) held.problems.push(...outcome.problems.map((each) => ({ ...each, line })));
    else if (!held.part) held.part = outcome.part;
    else {
      const { part, problems } = mergeParts(this.mapping, held.part, outcome.part);
      held.part = part;
      held.problems.push(...problems.map((each) => ({ ...each, line })));
    }
    this.open.set(key, held);
    return done;
  }

  /** What is still open, in the order it came; call at the end of the file. */
  end(): GatheredResponse[] {
    const gathered = [...this.open.values()].map(
      ({ line, part, problems }): GatheredResponse =>
        part && problems.length === 0 ? { ok: true, line, part } : { ok: false, line, problems },
    );
    this.open.clear();
    return gathered;
  }
}
