import type { StoredExport } from '@medvirk/data-access';
import { writeDocx, writePaperForm, writePdf, writePoster, writeToldPoster } from '@medvirk/documents';
import type { Sheet } from '@medvirk/interchange';
import type { PaperForm, ReadingDocument, SurveyPoster, ToldPoster } from '@medvirk/reports';
import type { Maker } from './maker.ts';
import { TableFile } from './table-file.ts';

/** What stands beside the answers in a bundle, or makes it up alone. */
export interface TablesMaterial {
  sheets: readonly Sheet[];
  files?: readonly { path: string; text: string }[];
}

/** What the API puts down when something is ordered: every figure in it has been released already. */
type Material = TablesMaterial | { document: ReadingDocument } | { print: SurveyPoster | ToldPoster | PaperForm };

/** Files whose whole content was decided when they were ordered: made in one step. */
export function makerOfMaterial(wanted: StoredExport): Maker {
  return async (_, { material }) => {
    const bytes = await bytesOf(material as Material, wanted);
    return { bytes, state: null, done: 1, total: 1, finished: true };
  };
}

async function bytesOf(material: Material, { format, orderedAt }: StoredExport): Promise<Uint8Array> {
  if ('sheets' in material) return tables(material, format === 'xlsx' ? 'xlsx' : 'csv', orderedAt);
  if ('print' in material) return printed(material.print, orderedAt);
  return format === 'docx' ? writeDocx(material.document) : writePdf(material.document, orderedAt);
}

function printed(print: SurveyPoster | ToldPoster | PaperForm, made: Date): Promise<Uint8Array> {
  switch (print.kind) {
    case 'poster':
      return writePoster(print, made);
    case 'told-poster':
      return writeToldPoster(print, made);
    case 'paper-form':
      return writePaperForm(print, made);
  }
}

function tables({ sheets, files = [] }: TablesMaterial, form: 'csv' | 'xlsx', made: Date): Buffer {
  const file = new TableFile(
    form,
    sheets.map(({ name }) => name),
    made,
  );
  return Buffer.concat([
    file.begin(),
    ...sheets.map((sheet, index) => file.wholeSheet(index, sheet)),
    ...files.map(({ path, text }) => file.addFile(path, text)),
    file.finish(),
  ]);
}
