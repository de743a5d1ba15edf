/** Keeps the last lines of what a process writes, for the day it ends without a word. */
export class LastLines {
  readonly #limit: number;
  readonly #lines: string[] = [];
  #unfinished = '';

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes the next piece of output; a piece may end in the middle of a line. */
  add(text: string): void {
    const lines = (this.#unfinished + text).split('\n');
    this.#unfinished = (lines.pop() ?? '').slice(-10_000);
    this.#lines.push(...lines);
    this.#lines.splice(0, this.#lines.length - this.#limit);
  }

  toString(): string {
    return [...this.#lines, this.#unfinished]
      .filter((line) => line.trim())
      .slice(-this.#limit)
      .join('\n');
  }
}
