import { ByteWriter, bytesOf, padded } from './byte-writer.ts';

/** A variable of an SPSS data file. */
export interface SavVariable {
  /** Up to 64 bytes: a letter, then letters, digits, `_` and `.`; unique whatever the case. */
  name: string;
  label: string;
  /** `text` has a fixed width in bytes of UTF-8, 255 at most. */
  type: { kind: 'number'; decimals: number } | { kind: 'text'; width: number };
  measure: 'nominal' | 'ordinal' | 'scale';
  /** What the numbers stand for. */
  values: readonly { value: number; label: string }[];
  /** Numbers from `low` to `high` are no answers: SPSS leaves them out of every base. */
  missing?: { low: number; high: number };
}

export interface SavFile {
  label: string;
  variables: readonly SavVariable[];
  /** Number of rows that will follow. */
  cases: number;
  /** Printed into the file. */
  made: Date;
}

const SYSTEM_MISSING = -Number.MAX_VALUE;
const HIGHEST = Number.MAX_VALUE;
/** The next above the system-missing value: what SPSS calls LOWEST. */
const LOWEST_BYTES = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xef, 0xff];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MEASURE = { nominal: 1, ordinal: 2, scale: 3 } as const;
const LONGEST_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;

/**
 * All of an SPSS system file before its rows, uncompressed, little-endian, in UTF-8 (GNU PSPP, "System File Format").
 * @throws RangeError for a text wider than 255 bytes
 */
export function savHeader({ label, variables, cases, made }: SavFile): Uint8Array {
  const out = new ByteWriter();
  const elements = variables.reduce((sum, variable) => sum + elementsOf(variable), 0);
  out.text(padded('$FL2', 4));
  out.text(padded('@(#) SPSS DATA FILE Medvirk', 60));
  for (const whole of [2, elements, 0, 0, cases]) out.int32(whole);
  out.float64(100); // the bias that compressed files would have
  const two = (part: number): string => String(part).padStart(2, '0');
  out.text(
    `${two(made.getUTCDate())} ${MONTHS[made.getUTCMonth()]} ${two(made.getUTCFullYear() % 100)}` +
      `${two(made.getUTCHours())}:${two(made.getUTCMinutes())}:${two(made.getUTCSeconds())}`,
  );
  out.text(padded(label, 64));
  out.bytes(new Uint8Array(3));
  const shortNames = variables.map((_, index) => `V${String(index + 1).padStart(5, '0')}`);
  variables.forEach((variable, index) => {
    writeVariable(out, variable, shortNames[index] ?? '');
  });
  writeValueLabels(out, variables);
  writeExtensions(out, variables, shortNames);
  out.int32(999);
  out.int32(0);
  return out.toBytes();
}

/** One row. An empty cell is system-missing where a number is expected, and blank where a text is. */
export function savRow(variables: readonly SavVariable[], cells: readonly (string | number | null)[]): Uint8Array {
  const out = new ByteWriter();
  variables.forEach((variable, index) => {
    const cell = cells[index] ?? null;
    if (variable.type.kind === 'number') out.float64(typeof cell === 'number' ? cell : SYSTEM_MISSING);
    else out.text(padded(cell === null ? '' : String(cell), elementsOf(variable) * 8, variable.type.width));
  });
  return out.toBytes();
}

function elementsOf({ type }: SavVariable): number {
  if (type.kind === 'number') return 1;
  if (type.width < 1 || type.width > 255) throw new RangeError(`a text of ${type.width} bytes does not fit`);
  return Math.ceil(type.width / 8);
}

function formatOf({ type }: SavVariable): number {
  const [code, width, decimals] = type.kind === 'number' ? [5, 10, type.decimals] : [1, type.width, 0];
  return (code << 16) | (width << 8) | decimals;
}

function writeVariable(out: ByteWriter, variable: SavVariable, shortName: string): void {
  const { type, label, missing } = variable;
  const text = bytesOf(label, LONGEST_LABEL);
  out.int32(2);
  out.int32(type.kind === 'number' ? 0 : type.width);
  out.int32(text.length > 0 ? 1 : 0);
  out.int32(missing && type.kind === 'number' ? -2 : 0);
  out.int32(formatOf(variable));
  out.int32(formatOf(variable));
  out.text(padded(shortName, 8));
  if (text.length > 0) {
    out.int32(text.length);
    out.bytes(text);
    out.bytes(new Uint8Array((4 - (text.length % 4)) % 4));
  }
  if (missing && type.kind === 'number') {
    out.float64(missing.low);
    out.float64(missing.high);
  }
  for (let more = 1; more < elementsOf(variable); more += 1) {
    for (const whole of [2, -1, 0, 0, 0, 0]) out.int32(whole);
    out.text(padded('', 8));
  }
}

function writeValueLabels(out: ByteWriter, variables: readonly SavVariable[]): void {
  let place = 1;
  for (const variable of variables) {
    if (variable.values.length > 0 && variable.type.kind === 'number') {
      out.int32(3);
      out.int32(variable.values.length);
      for (const { value, label } of variable.values) {
        const text = bytesOf(label, LONGEST_VALUE_LABEL);
        out.float64(value);
        out.bytes(Uint8Array.of(text.length));
        out.bytes(text);
        out.bytes(new Uint8Array((8 - ((text.length + 1) % 8)) % 8));
      }
      for (const whole of [4, 1, place]) out.int32(whole);
    }
    place += elementsOf(variable);
  }
}

function writeExtensions(out: ByteWriter, variables: readonly SavVariable[], shortNames: readonly string[]): void {
  const extension = (subtype: number, size: number, count: number): void => {
    for (const whole of [7, subtype, size, count]) out.int32(whole);
  };
  extension(3, 4, 8);
  // Version 1.0.0, no machine named, IEEE numbers, no compression, little-endian, UTF-8.
  for (const whole of [1, 0, 0, -1, 1, 1, 2, 65_001]) out.int32(whole);
  extension(4, 8, 3);
  out.float64(SYSTEM_MISSING);
  out.float64(HIGHEST);
  out.bytes(Uint8Array.from(LOWEST_BYTES));
  extension(11, 4, 3 * variables.length);
  for (const { measure, type } of variables) {
    out.int32(MEASURE[measure]);
    out.int32(type.kind === 'number' ? 10 : Math.min(type.width, 40));
    out.int32(type.kind === 'number' ? 1 : 0);
  }
  const names = bytesOf(variables.map(({ name }, index) => `${shortNames[index]}=${name}`).join('\t'));
  extension(13, 1, names.length);
  out.bytes(names);
  const encoding = bytesOf('UTF-8');
  extension(20, 1, encoding.length);
  out.bytes(encoding);
}
