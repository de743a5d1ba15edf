import type { ExportFormat, ExportKind } from '@medvirk/api-contract';

const ENDING: Readonly<Record<ExportFormat, string>> = {
  csv: 'zip',
  xlsx: 'xlsx',
  sav: 'sav',
  pdf: 'pdf',
  docx: 'docx',
};
const LONGEST = 60;

/** @example fileNameOf('Hvordan var det på posten?', 'answers', 'csv', now) // 'hvordan-var-det-pa-posten-answers-2026-11-26.zip' */
export function fileNameOf(title: string, kind: ExportKind, format: ExportFormat, now: Date): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  return `${plain || 'medvirk'}-${kind}-${now.toISOString().slice(0, 10)}.${ENDING[format]}`;
}
