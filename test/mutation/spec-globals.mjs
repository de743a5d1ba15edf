/** `describe`, `it` and `expect` as far as the pure rooms use them: each `it` is noted with its name, and run when asked for. */
import { format } from 'node:util';

export { expect } from 'expect';

const around = [];

export function describe(name, body) {
  around.push(name);
  body();
  around.pop();
}

export function it(name, body) {
  const { specsFound: found, specFile: file } = globalThis;
  const whole = [file, ...around, name].join(' > ');
  found.push({ id: `${found.length} ${whole}`, name: whole, file, body });
}

const each = (declare) => (rows) => (name, body) =>
  rows.forEach((row) => {
    const values = Array.isArray(row) ? row : [row];
    declare(format(name, ...values), () => body(...values));
  });

describe.each = each(describe);
it.each = each(it);
