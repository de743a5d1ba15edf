/**
 * Prints numbered steps with progress and timings. On a terminal the running step is one line that changes; elsewhere (a log
 * file, CI) every line is printed once. Everything goes to the stream given, by default standard output.
 */
export class StepPrinter {
  #stream;
  #total;
  #number = 0;
  #current;

  constructor({ total, stream = process.stdout }) {
    this.#stream = stream;
    this.#total = total;
  }

  /** Runs one step. `work` gets a function that shows how far it is; its return value, when it is text, is shown at the end. */
  async run(title, work) {
    this.#number += 1;
    const label = `${String(this.#number).padStart(String(this.#total).length)}/${this.#total} ${title}`;
    const begun = performance.now();
    this.#current = label;
    this.#show(`${label} ...`);
    try {
      const result = await work((text) => this.progress(text));
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      this.#finish(`${label}${typeof result === 'string' ? `: ${result}` : ''} (${seconds} s)`);
      return result;
    } catch (error) {
      this.#finish(`${label}: failed`);
      throw error;
    } finally {
      this.#current = undefined;
    }
  }

  /** Shows how far the running step is. Off a terminal this is left out, to keep logs short. */
  progress(text) {
    if (this.#current && this.#stream.isTTY) this.#show(`${this.#current} ... ${text}`);
  }

  /** A line of its own, outside the steps. */
  say(text = '') {
    this.#stream.write(`${text}\n`);
  }

  #show(text) {
    if (this.#stream.isTTY) {
      const width = Math.max(20, (this.#stream.columns ?? 80) - 1);
      this.#stream.write(`\r\x1b[2K${text.length > width ? `${text.slice(0, width - 1)}…` : text}`);
    }
  }

  #finish(text) {
    this.#stream.write(`${this.#stream.isTTY ? '\r\x1b[2K' : ''}${text}\n`);
  }
}
