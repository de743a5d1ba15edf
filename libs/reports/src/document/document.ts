/** A line of a list, with lines of its own under it. */
export interface ListItem {
  text: string;
  under?: readonly string[];
}

/** A piece of a document, in the order in which it is read. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'lead' | 'quiet' }
  | { kind: 'list'; items: readonly ListItem[] }
  /** Something that must not be overlooked, set apart by a line. */
  | { kind: 'note'; title: string; lines: readonly string[] }
  | {
      kind: 'table';
      caption: string;
      header: readonly string[];
      rows: readonly (readonly string[])[];
      /** How wide the columns are beside each other; alike where it is left out. */
      widths?: readonly number[];
    }
  | { kind: 'page-break' };

/** A document to be read by people: words only, every figure in it released. Written as PDF and DOCX by `documents`. */
export interface ReadingDocument {
  title: string;
  subtitle: string;
  /** Whose it is. */
  author: string;
  /** BCP 47. */
  language: string;
  /** At the foot of each page. */
  footer: string;
  /** The words before a page's number, e.g. "Side". */
  pageWord: string;
  blocks: readonly Block[];
}
