import type { StoredExport } from '@medvirk/data-access';
import type { Sheet } from '@medvirk/interchange';
import type { Maker } from './maker.ts';
import { TableFile } from './table-file.ts';

/** What the API puts down when something is ordered: every figure in it has been released already. */
interface TablesMaterial {
  sheets: Sheet[];
}

/** Files whose whole content was decided when they were ordered: made in one step. */
export function makerOfMaterial({ format, orderedAt }: StoredExport): Maker {
  return async (_, { material }) => {
    const bytes = tables(material as TablesMaterial, format === 'xlsx' ? 'xlsx' : 'csv', orderedAt);
    return { bytes, state: null, done: 1, total: 1, finished: true };
  };
}

function tables({ sheets }: TablesMaterial, form: 'csv' | 'xlsx', made: Date): Buffer {
  const file = new TableFile(
    form,
    sheets.map(({ name }) => name),
    made,
  );
  return Buffer.concat([file.begin(), ...sheets.map((sheet, index) => file.wholeSheet(index, sheet)), file.finish()]);
}
