import type { Block, ReadingDocument } from '../document/document.ts';
import type { MappedColumn } from './data-map.ts';
import { dataMapRows, type MapLanguage, mapWords } from './data-map-words.ts';

/** The data map to be read and kept: a table of each table of the database, with columns of which the same is told on one line. */
export function dataMapDocument(
  map: readonly MappedColumn[],
  { organisation }: { organisation: string },
  language: MapLanguage,
): ReadingDocument {
  const { header, document } = mapWords(language);
  const tables = new Map<string, Map<string, { columns: string[]; rest: string[] }>>();
  for (const row of dataMapRows(map, language)) {
    const about = [row.kindText, [row.about, row.what].filter(Boolean).join(': ')].filter(Boolean).join('. ');
    const rest = [about, row.purpose, row.kept];
    const lines = tables.get(row.table) ?? new Map();
    const line = lines.get(rest.join('|')) ?? { columns: [], rest };
    line.columns.push(row.column);
    tables.set(row.table, lines.set(rest.join('|'), line));
  }
  const blocks = [...tables].flatMap(([table, lines]): Block[] => [
    { kind: 'heading', level: 2, text: table },
    {
      kind: 'table',
      caption: table,
      header: [header.column, header.kind, header.purpose, header.kept],
      rows: [...lines.values()].map(({ columns, rest }) => [columns.join(', '), ...rest]),
      widths: [3, 4, 3, 3],
    },
  ]);
  return {
    title: document.title,
    subtitle: document.subtitle,
    author: organisation,
    language,
    footer: organisation,
    pageWord: document.page,
    blocks: [{ kind: 'paragraph', text: document.lead, tone: 'lead' }, ...blocks],
  };
}
