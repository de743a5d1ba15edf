import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LONGEST_ROW, readCsv } from './read-csv.ts';

describe('readCsv', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medvirk-csv-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(content: string | Buffer, encoding: 'utf-8' | 'windows-1252' = 'utf-8') {
    const path = join(folder, 'file.csv');
    await writeFile(path, content);
    const { heading, rows } = await readCsv(path, { encoding });
    const read = [];
    for await (const row of rows) read.push({ ...row, cells: row.cells && { ...row.cells } });
    return { heading, rows: read };
  }

  it('takes away the byte order mark and finds the semicolon', async () => {
    expect(await read('\ufeffid;svar, fritt\r\n1;"ja; ""så"""\r\n')).toEqual({
      heading: ['id', 'svar, fritt'],
      rows: [{ line: 2, cells: { id: '1', 'svar, fritt': 'ja; "så"' } }],
    });
  });

  it('says on which line a row begins, also after line breaks in cells and empty lines', async () => {
    const { rows } = await read('id,"two\nlines"\n1,"a\nb\nc"\n\n2,x\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 7]);
  });

  it('gives no cells for a row that is too short or too long', async () => {
    const { rows } = await read('a,b\n1\n1,2,3\n1,2');
    expect(rows.map(({ line, cells }) => [line, cells !== undefined])).toEqual([
      [2, false],
      [3, false],
      [4, true],
    ]);
  });

  it('reads windows-1252 when told so, and says what to do when not', async () => {
    const latin = Buffer.from('navn\nBlåbær\n', 'latin1');
    expect((await read(latin, 'windows-1252')).rows[0]?.cells).toEqual({ navn: 'Blåbær' });
    await expect(read(latin)).rejects.toThrow(/windows-1252/);
  });

  it.each([
    ['an empty file', '', /empty/],
    ['two columns of one name', 'a,b,a\n', /Two columns are called "a"/],
    ['a row without end', `a\n"${'x'.repeat(LONGEST_ROW + 2)}`, /CSV_MAX_RECORD_SIZE/],
    ['a quotation mark that is never closed', 'a\n"x', /CSV_QUOTE_NOT_CLOSED/],
    ['too many columns', Array.from({ length: 2001 }, (_, index) => `c${index}`).join(), /2000 columns/],
  ])('refuses %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('keeps a cell called after what every object has', async () => {
    expect((await read('__proto__,b\n1,2\n')).rows[0]?.cells).toEqual(
      Object.fromEntries([
        ['__proto__', '1'],
        ['b', '2'],
      ]),
    );
  });
});
