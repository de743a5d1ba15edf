import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileProblem } from './file-problem.ts';
import { type Delimiter, findDelimiter } from './find-delimiter.ts';

const MOST_COLUMNS = 2000;
/** Characters of one row. A quotation mark that is never closed would else swallow the whole file. */
export const LONGEST_ROW = 1_000_000;

export interface CsvOptions {
  encoding: 'utf-8' | 'windows-1252';
  delimiter?: Delimiter | undefined;
}

/** A row with the line that it begins on; the heading is line 1. `cells` is undefined where there are too few or too many. */
export interface CsvRow {
  line: number;
  cells: Record<string, string> | undefined;
}

/** A file that is being read: the heading is known, the rows come as they are asked for. */
export interface CsvFile {
  heading: string[];
  rows: AsyncGenerator<CsvRow>;
}

/** Turns bytes into text; a byte that is not text in this encoding ends the reading. Takes a byte order mark away. */
function decoder(encoding: CsvOptions['encoding']): Transform {
  const text = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk: Buffer | undefined, done: (error: Error | null, text?: string) => void) => {
    try {
      done(null, text.decode(chunk, { stream: chunk !== undefined }));
    } catch {
      done(
        new FileProblem(
          `The file is not text in ${encoding}. Save it as UTF-8, or set "encoding": "windows-1252" in the mapping.`,
        ),
      );
    }
  };
  return new Transform({
    readableObjectMode: false,
    transform: (chunk: Buffer, _, done) => decode(chunk, done),
    flush: (done) => decode(undefined, done),
  });
}

/**
 * Opens a CSV file (RFC 4180, also with `;`, tabs and line breaks of every kind). Memory does not grow with the file.
 * @throws FileProblem for a file that is empty, not text, or not a table with a heading
 */
export async function readCsv(path: string, options: CsvOptions): Promise<CsvFile> {
  const delimiter = options.delimiter ?? findDelimiter(await beginning(path, options.encoding));
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  const source = createReadStream(path);
  const decoded = source.pipe(decoder(options.encoding));
  source.on('error', (error) => decoded.destroy(error));
  decoded.on('error', (error) => parser.destroy(error));
  decoded.pipe(parser);

  const records = recordsOf(parser);
  const first = await records.next();
  if (first.done) throw new FileProblem('The file is empty.');
  const heading = headingOf(first.value.record);
  return { heading, rows: rowsOf(heading, records, first.value.lastLine + 1) };
}

/** Enough of the file for its heading. */
async function beginning(path: string, encoding: CsvOptions['encoding']): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 64 * 1024 })) chunks.push(chunk);
  return new TextDecoder(encoding).decode(Buffer.concat(chunks));
}

interface CsvRecord {
  record: string[];
  lastLine: number;
}

async function* recordsOf(
  parser: AsyncIterable<{ record: string[]; info: { lines: number } }>,
): AsyncGenerator<CsvRecord> {
  try {
    for await (const { record, info } of parser) yield { record, lastLine: info.lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? ` at line ${error.lines}` : '';
    throw new FileProblem(`The file cannot be read as CSV${line}: ${error.code}.`);
  }
}

function headingOf(record: readonly string[]): string[] {
  if (record.length > MOST_COLUMNS) throw new FileProblem(`The file has more than ${MOST_COLUMNS} columns.`);
  const heading = record.map((name) => name.trim());
  const twice = heading.find((name, index) => name !== '' && heading.indexOf(name) !== index);
  if (twice !== undefined) throw new FileProblem(`Two columns are called "${twice}". Give one of them another name.`);
  return heading;
}

async function* rowsOf(
  heading: readonly string[],
  records: AsyncGenerator<CsvRecord>,
  firstLine: number,
): AsyncGenerator<CsvRow> {
  let line = firstLine;
  for await (const { record, lastLine } of records) {
    const isEmpty = record.length === 1 && record[0] === '';
    if (!isEmpty) {
      const fits = record.length === heading.length;
      yield { line, cells: fits ? cellsOf(heading, record) : undefined };
    }
    line = lastLine + 1;
  }
}

function cellsOf(heading: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = Object.create(null);
  for (const [index, name] of heading.entries()) cells[name] = record[index] ?? '';
  return cells;
}
