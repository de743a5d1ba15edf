import type { StoredExport } from '@medvirk/data-access';
import { writeDocx, writePdf } from '@medvirk/documents';
import type { Sheet } from '@medvirk/interchange';
import type { ReadingDocument } from '@medvirk/reports';
import type { Maker } from './maker.ts';
import { TableFile } from './table-file.ts';

/** What the API puts down when something is ordered: every figure in it has been released already. */
type Material = { sheets: Sheet[] } | { document: ReadingDocument };

/** Files whose whole content was decided when they were ordered: made in one step. */
export function makerOfMaterial(wanted: StoredExport): Maker {
  return async (_, { material }) => {
    const bytes = await bytesOf(material as Material, wanted);
    return { bytes, state: null, done: 1, total: 1, finished: true };
  };
}

async function bytesOf(material: Material, { format, orderedAt }: StoredExport): Promise<Uint8Array> {
  if ('sheets' in material) return tables(material.sheets, format === 'xlsx' ? 'xlsx' : 'csv', orderedAt);
  return format === 'docx' ? writeDocx(material.document) : writePdf(material.document, orderedAt);
}

function tables(sheets: readonly Sheet[], form: 'csv' | 'xlsx', made: Date): Buffer {
  const file = new TableFile(
    form,
    sheets.map(({ name }) => name),
    made,
  );
  return Buffer.concat([file.begin(), ...sheets.map((sheet, index) => file.wholeSheet(index, sheet)), file.finish()]);
}
