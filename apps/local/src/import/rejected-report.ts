import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';

/** Why a line gave no response: a code, and the column or question it is about. Never an answer, never who answered. */
export interface Rejection {
  line: number;
  reason: string;
  about: string;
}

/** The first rejections, for the screen; all of them go to the file. */
const KEPT = 20;

/**
 * Writes rejections to a CSV file as they come: the file is made with the first one. It can be passed on to whoever made
 * the import file, since it holds line numbers and reasons only.
 */
export class RejectedReport {
  readonly first: Rejection[] = [];
  count = 0;
  private readonly path: string;
  private file: WriteStream | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** Where the report is; undefined while nothing was rejected. */
  get writtenTo(): string | undefined {
    return this.file ? this.path : undefined;
  }

  async add(rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    this.count += rejections.length;
    this.first.push(...rejections.slice(0, Math.max(0, KEPT - this.first.length)));
    if (!this.file) {
      this.file = createWriteStream(this.path, { mode: 0o600 });
      await once(this.file, 'open');
      this.file.write('line,reason,about\n');
    }
    const rows = rejections.map(({ line, reason, about }) => [line, reason, about]);
    // A column's name may begin with a sign that a spreadsheet would take for a formula.
    if (!this.file.write(stringify(rows, { escape_formulas: true }))) await once(this.file, 'drain');
  }

  async end(): Promise<void> {
    if (!this.file) return;
    this.file.end();
    await once(this.file, 'close');
  }
}
