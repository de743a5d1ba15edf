import type { ExportFormat, ExportKind, FileLanguage } from '@medvirk/api-contract';

const ENDING: Readonly<Record<ExportFormat, string>> = {
  csv: 'zip',
  xlsx: 'xlsx',
  sav: 'sav',
  pdf: 'pdf',
  docx: 'docx',
};
const LONGEST = 60;

const NAME: Readonly<Record<FileLanguage, Readonly<Record<ExportKind, string>>>> = {
  nb: { answers: 'svar', figures: 'tall', 'council-report': 'rapport-brukerutvalg', 'board-report': 'rapport-styret' },
  nn: { answers: 'svar', figures: 'tal', 'council-report': 'rapport-brukarutval', 'board-report': 'rapport-styret' },
  en: { answers: 'answers', figures: 'figures', 'council-report': 'council-report', 'board-report': 'board-report' },
};

/** @example fileNameOf('Hvordan var det på posten?', wanted, now) // 'hvordan-var-det-pa-posten-svar-2026-11-26.zip' */
export function fileNameOf(
  title: string,
  { kind, format, language }: { kind: ExportKind; format: ExportFormat; language: FileLanguage },
  now: Date,
): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  return `${plain || 'medvirk'}-${NAME[language][kind]}-${now.toISOString().slice(0, 10)}.${ENDING[format]}`;
}
