import { describe, expect, it } from '@jest/globals';
import { bytesOf } from './byte-writer.ts';
import { type SavVariable, savHeader, savRow } from './sav-file.ts';

const VARIABLES: SavVariable[] = [
  {
    name: 'fikk_du_vite_det_du_trengte',
    label: 'Fikk du vite det du trengte før du reiste hjem? æøå',
    type: { kind: 'number', decimals: 0 },
    measure: 'ordinal',
    values: [
      { value: 1, label: 'Nei' },
      { value: 2, label: 'Ja, alt' },
      { value: -9991, label: 'Vet ikke' },
    ],
    missing: { low: -9999, high: -9991 },
  },
  { name: 'month', label: '', type: { kind: 'text', width: 7 }, measure: 'nominal', values: [] },
  { name: 'long', label: 'Lang', type: { kind: 'text', width: 20 }, measure: 'nominal', values: [] },
  { name: 'wait', label: 'Ventetid', type: { kind: 'number', decimals: 2 }, measure: 'scale', values: [] },
];
const ROWS = [
  [2, '2026-05', 'blåbærsyltetøy', 1.25],
  [-9991, null, '', null],
];

function file(): Uint8Array {
  const made = new Date('2026-11-26T12:30:05Z');
  const parts = [
    savHeader({ label: 'Prøve', variables: VARIABLES, cases: ROWS.length, made }),
    ...ROWS.map((row) => savRow(VARIABLES, row)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Reads a file by the description of the format, sharing nothing with the writer. */
function read(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  const take = (length: number) => {
    at += length;
    return at - length;
  };
  const int = () => view.getInt32(take(4), true);
  const float = () => view.getFloat64(take(8), true);
  const some = (length: number) => bytes.subarray(take(length), at);
  const text = (length: number) => Buffer.from(some(length)).toString('utf8');
  const head = {
    magic: text(4),
    product: text(60),
    layout: int(),
    elements: int(),
    compression: int(),
    weight: int(),
    cases: int(),
    bias: float(),
    date: text(9),
    time: text(8),
    label: text(64).trim(),
  };
  at += 3;
  const variables: { short: string; width: number; label: string; missing: number[]; decimals: number }[] = [];
  const labels = new Map<number, Map<number, string>>();
  const extensions = new Map<number, Uint8Array>();
  let waiting = new Map<number, string>();
  const elementOf: number[] = [];
  for (let type = int(); type !== 999; type = int()) {
    if (type === 2) {
      const [width, hasLabel, missing, print, write] = [int(), int(), int(), int(), int()];
      expect(print).toBe(write);
      const short = text(8).trim();
      let label = '';
      if (hasLabel === 1) {
        const length = int();
        label = text(length);
        at += (4 - (length % 4)) % 4;
      }
      const values = Array.from({ length: Math.abs(missing) }, float);
      elementOf.push(width === -1 ? -1 : variables.length);
      if (width !== -1) variables.push({ short, width, label, missing: values, decimals: print & 0xff });
    } else if (type === 3) {
      waiting = new Map();
      for (let count = int(); count > 0; count -= 1) {
        const value = float();
        const length = bytes[at] ?? 0;
        at += 1;
        waiting.set(value, text(length));
        at += (8 - ((length + 1) % 8)) % 8;
      }
    } else if (type === 4) {
      for (let count = int(); count > 0; count -= 1) labels.set(elementOf[int() - 1] ?? -1, waiting);
    } else {
      expect(type).toBe(7);
      const [subtype, size, count] = [int(), int(), int()];
      extensions.set(subtype, some(size * count));
    }
  }
  at += 4;
  const rows: (string | number)[][] = [];
  for (let index = 0; index < head.cases; index += 1) {
    rows.push(variables.map(({ width }) => (width === 0 ? float() : text(Math.ceil(width / 8) * 8).trimEnd())));
  }
  return { head, variables, labels, extensions, rows, rest: bytes.length - at };
}

describe('savHeader and savRow', () => {
  const back = read(file());
  const extension = (subtype: number) => Buffer.from(back.extensions.get(subtype) ?? []).toString('utf8');

  it('make a file that says how it is to be read', () => {
    expect(back.head).toMatchObject({
      magic: '$FL2',
      layout: 2,
      elements: 6,
      compression: 0,
      weight: 0,
      cases: 2,
      bias: 100,
      date: '26 Nov 26',
      time: '12:30:05',
      label: 'Prøve',
    });
    expect(extension(20)).toBe('UTF-8');
    expect(extension(13)).toBe('V00001=fikk_du_vite_det_du_trengte\tV00002=month\tV00003=long\tV00004=wait');
    expect([...new Int32Array(Uint8Array.from(back.extensions.get(11) ?? []).buffer)]).toEqual([
      2, 10, 1, 1, 7, 0, 1, 20, 0, 3, 10, 1,
    ]);
  });

  it('keep labels, value labels and what counts as missing', () => {
    expect(back.variables.map(({ label }) => label)).toEqual([VARIABLES[0]?.label, '', 'Lang', 'Ventetid']);
    expect(back.variables.map(({ missing }) => missing)).toEqual([[-9999, -9991], [], [], []]);
    expect(back.variables[3]?.decimals).toBe(2);
    expect([...(back.labels.get(0) ?? [])]).toEqual([
      [1, 'Nei'],
      [2, 'Ja, alt'],
      [-9991, 'Vet ikke'],
    ]);
  });

  it('keep every cell, and leave nothing over', () => {
    expect(back.rows).toEqual([
      [2, '2026-05', 'blåbærsyltetøy', 1.25],
      [-9991, '', '', -Number.MAX_VALUE],
    ]);
    expect(back.rest).toBe(0);
  });

  it('refuse a text that is wider than the format holds', () => {
    const wide: SavVariable = {
      name: 'a',
      label: '',
      type: { kind: 'text', width: 256 },
      measure: 'nominal',
      values: [],
    };
    expect(() => savRow([wide], ['x'])).toThrow(RangeError);
  });
});

describe('bytesOf', () => {
  it.each(['æøå', 'šđŋ', 'مرحبا', '😀', 'plain', '\ud800'])('writes %j as every encoder does', (text) => {
    expect([...bytesOf(text)]).toEqual([...Buffer.from(text, 'utf8')]);
  });

  it('cuts between two characters', () => {
    expect(Buffer.from(bytesOf('aæ😀', 3)).toString('utf8')).toBe('aæ');
    expect(Buffer.from(bytesOf('aæ😀', 2)).toString('utf8')).toBe('a');
    expect(Buffer.from(bytesOf('aæ😀', 7)).toString('utf8')).toBe('aæ😀');
  });
});
