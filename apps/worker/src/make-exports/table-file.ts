import {
  BYTE_ORDER_MARK,
  type Cell,
  csvLines,
  SHEET_END,
  SHEET_START,
  type Sheet,
  sheetPath,
  sheetRow,
  workbookParts,
} from '@medvirk/interchange';
import { type ZipState, ZipWriter } from './zip-writer.ts';

export type TableForm = 'csv' | 'xlsx';

/** Where to go on in a file of tables. */
export interface TableFileState {
  zip: ZipState;
  /** Rows written to the open sheet, its heading among them. */
  row: number;
}

/**
 * A file of several tables: one CSV file each in an archive, or a sheet each in a workbook. Written from front to end in pieces; the
 * state after any of them is enough to go on.
 */
export class TableFile {
  private readonly form: TableForm;
  private readonly sheets: readonly string[];
  private readonly zip: ZipWriter;
  private row: number;

  constructor(form: TableForm, sheets: readonly string[], made: Date, state?: TableFileState) {
    this.form = form;
    this.sheets = sheets;
    this.zip = new ZipWriter(made, state?.zip);
    this.row = state?.row ?? 0;
  }

  get state(): TableFileState {
    return { zip: this.zip.state, row: this.row };
  }

  /** What comes before any table. */
  begin(): Buffer {
    if (this.form === 'csv') return Buffer.alloc(0);
    return Buffer.concat(workbookParts(this.sheets).map(({ path, text }) => this.zip.file(path, text)));
  }

  /** @param index of the table among the file's sheets */
  startSheet(index: number, header: readonly string[]): Buffer {
    this.row = 0;
    const name = this.sheets[index] ?? '';
    const start = this.zip.start(this.form === 'csv' ? `${name}.csv` : sheetPath(index));
    const before = this.form === 'csv' ? BYTE_ORDER_MARK : SHEET_START;
    return Buffer.concat([start, this.zip.add(before), this.write([header], true)]);
  }

  addRows(rows: readonly (readonly Cell[])[]): Buffer {
    return this.write(rows, false);
  }

  endSheet(): Buffer {
    const after = this.form === 'csv' ? '' : SHEET_END;
    return Buffer.concat([this.zip.add(after), this.zip.end()]);
  }

  wholeSheet(index: number, { header, rows }: Sheet): Buffer {
    return Buffer.concat([this.startSheet(index, header), this.addRows(rows), this.endSheet()]);
  }

  /** Another file beside the tables; archives of CSV files only. */
  addFile(path: string, content: string | Uint8Array): Buffer {
    return this.zip.file(path, content);
  }

  finish(): Buffer {
    return this.zip.finish();
  }

  private write(rows: readonly (readonly Cell[])[], isHeading: boolean): Buffer {
    if (this.form === 'csv') return this.zip.add(csvLines(rows));
    const text = rows.map((cells, index) => sheetRow(cells, this.row + index + 1, isHeading)).join('');
    this.row += rows.length;
    return this.zip.add(text);
  }
}
