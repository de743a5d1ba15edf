import { type DataKind, type MappedColumn, TOLD } from './data-map.ts';
import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };
import nn from './texts/nn.json' with { type: 'json' };

export const MAP_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type MapLanguage = (typeof MAP_LANGUAGES)[number];

type MapWords = typeof nb;

const WORDS: Record<MapLanguage, MapWords> = { nb, nn, en };

export const mapWords = (language: MapLanguage): MapWords => WORDS[language];

/** A column in words. Where nothing is told of anybody, `about` and `what` are empty. */
export interface DataMapRow {
  table: string;
  column: string;
  kind: DataKind;
  kindText: string;
  about: string;
  what: string;
  purpose: string;
  kept: string;
}

/** The data map as it is read: table by table, in the order given. */
export function dataMapRows(map: readonly MappedColumn[], language: MapLanguage): DataMapRow[] {
  const words = WORDS[language];
  return map.map(({ table, column, kind, told, purpose, kept }) => ({
    table,
    column,
    kind,
    kindText: words.kind[kind],
    about: told ? words.about[TOLD[told].of] : '',
    what: told ? words.told[told] : '',
    purpose: words.purpose[purpose],
    kept: words.kept[kept],
  }));
}

/**
 * The map as CSV with a byte order mark and semicolons, as spreadsheets in Norway expect it; words of the language are its first line.
 * Nothing in it comes from people.
 */
export function dataMapCsv(map: readonly MappedColumn[], language: MapLanguage): string {
  const { header } = WORDS[language];
  const lines = dataMapRows(map, language).map(({ table, column, kindText, about, what, purpose, kept }) => [
    table,
    column,
    kindText,
    about,
    what,
    purpose,
    kept,
  ]);
  const first = [header.table, header.column, header.kind, header.about, header.what, header.purpose, header.kept];
  return `\ufeff${[first, ...lines].map((line) => `${line.map(quoted).join(';')}\r\n`).join('')}`;
}

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
