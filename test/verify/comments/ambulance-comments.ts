import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { THEMES } from './ambulance-themes.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FILE = resolve(
  ROOT,
  process.env.MEDVIRK_CORPORA ?? '../shared/corpora',
  'responses/nhs-fft-ambulance/fft_ambulance_comments.csv',
);
const TEXT = 'FFT answer';

/** A comment, the themes that people gave it, and the half that its writer fell into. */
export interface LabelledComment {
  readonly text: string;
  readonly themes: readonly string[];
  /** The labellers' own scale: 1 very positive to 5 very negative; undefined where none was given. */
  readonly sentiment: number | undefined;
  /** Word lists were written on `written-on`, and are judged on `judged-on`. */
  readonly half: 'written-on' | 'judged-on';
}

/** Where the comments must lie, when they are not there: files of other people are not part of this repository. */
export function missingFile(): string | undefined {
  return existsSync(FILE) ? undefined : FILE;
}

/** All comments of the file with something written. All that one respondent wrote falls into the same half. */
export async function ambulanceComments(): Promise<LabelledComment[]> {
  const rows: Record<string, string>[] = parse(await readFile(FILE), { columns: true, bom: true });
  return rows
    .filter((row) => (row[TEXT] ?? '').trim() !== '' && !/^did not answer$/iu.test((row[TEXT] ?? '').trim()))
    .map((row) => ({
      text: row[TEXT] ?? '',
      themes: Object.entries(THEMES).flatMap(([theme, labels]) =>
        labels.some((label) => row[label] === '1') ? [theme] : [],
      ),
      sentiment: Number(row['Comment sentiment']) || undefined,
      half: halfOf(row['Respondent ID'] ?? ''),
    }));
}

function halfOf(respondent: string): LabelledComment['half'] {
  return (createHash('sha256').update(respondent).digest()[0] ?? 0) % 2 === 0 ? 'written-on' : 'judged-on';
}
