import { READER_LANGUAGES, type ReaderLanguage } from '../language.ts';
import { mailAddress, phoneNumber } from './address.ts';

/** Somebody who may be asked. No name: it is not needed for asking, and what is not kept can't get lost. */
export interface Recipient {
  email: string | null;
  phone: string | null;
  unitId: string;
  language: ReaderLanguage;
}

export const RECIPIENT_FIELDS = ['email', 'phone', 'unit', 'language'] as const;
export type RecipientField = (typeof RECIPIENT_FIELDS)[number];
/** Which column holds what, from 0; left out where the file has no such column. */
export type RecipientColumns = Partial<Record<RecipientField, number>>;

export type RowProblem =
  | 'no-address'
  | 'email-not-valid'
  | 'phone-not-valid'
  | 'unit-not-known'
  | 'language-not-known'
  | 'twice';

export interface ReadRecipients {
  recipients: Recipient[];
  /** `row` as a spreadsheet counts: 1 is the heading. */
  problems: { row: number; problem: RowProblem }[];
}

const HEADINGS: Record<RecipientField, RegExp> = {
  email: /^(e-?post(adresse)?|e-?mail( address)?|mail)$/i,
  phone: /^(telefon(nummer)?|mobil(telefon|nummer)?|phone( number)?|mobile)$/i,
  unit: /^(enhet|eining|avdeling|post|unit|ward)$/i,
  language: /^(språk|language|lang)$/i,
};

const LANGUAGE_NAMES: Record<string, ReaderLanguage> = {
  bokmål: 'nb',
  norsk: 'nb',
  no: 'nb',
  nynorsk: 'nn',
  engelsk: 'en',
  english: 'en',
};

/** Guesses which column is which, by the words of the heading. */
export function guessColumns(heading: readonly string[]): RecipientColumns {
  return Object.fromEntries(
    RECIPIENT_FIELDS.flatMap((field) => {
      const at = heading.findIndex((words) => HEADINGS[field].test(words.trim()));
      return at < 0 ? [] : [[field, at]];
    }),
  );
}

/**
 * Reads the rows of a file. Every row becomes somebody who may be asked, or a problem with its number; the same address twice
 * is asked once. Empty rows are passed over.
 * @param rows the first is the heading
 * @param units units of the survey by name; with a single one the file need not name it
 */
export function readRecipients(
  rows: readonly (readonly string[])[],
  columns: RecipientColumns,
  units: readonly { id: string; name: string }[],
): ReadRecipients {
  const recipients: Recipient[] = [];
  const problems: ReadRecipients['problems'] = [];
  const seen = new Set<string>();
  rows.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const read = readRow(cells, columns, units);
    const row = index + 2;
    if (typeof read === 'string') problems.push({ row, problem: read });
    else {
      const addresses = [read.email, read.phone].filter((address) => address !== null);
      if (addresses.some((address) => seen.has(address))) problems.push({ row, problem: 'twice' });
      else recipients.push(read);
      for (const address of addresses) seen.add(address);
    }
  });
  return { recipients, problems };
}

function readRow(
  cells: readonly string[],
  columns: RecipientColumns,
  units: readonly { id: string; name: string }[],
): Recipient | RowProblem {
  const cell = (field: RecipientField): string => {
    const at = columns[field];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const [emailText, phoneText] = [cell('email'), cell('phone')];
  const email = emailText ? mailAddress(emailText) : null;
  const phone = phoneText ? phoneNumber(phoneText) : null;
  if (email === undefined) return 'email-not-valid';
  if (phone === undefined) return 'phone-not-valid';
  if (!email && !phone) return 'no-address';
  const name = cell('unit').toLowerCase();
  const unit = name
    ? units.find((each) => each.name.trim().toLowerCase() === name)
    : units.length === 1
      ? units[0]
      : undefined;
  if (!unit) return 'unit-not-known';
  const wanted = cell('language').toLowerCase();
  const language = wanted
    ? (READER_LANGUAGES.find((each) => each === wanted.split('-')[0]) ?? LANGUAGE_NAMES[wanted])
    : 'nb';
  return language ? { email, phone, unitId: unit.id, language } : 'language-not-known';
}
