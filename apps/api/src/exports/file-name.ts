import type { ExportFormat, ExportKind, FileLanguage } from '@medvirk/api-contract';

const ENDING: Readonly<Record<ExportFormat, string>> = {
  csv: 'zip',
  xlsx: 'xlsx',
  sav: 'sav',
  pdf: 'pdf',
  docx: 'docx',
  zip: 'zip',
};
const LONGEST = 60;

const NAME: Readonly<Record<FileLanguage, Readonly<Record<ExportKind, string>>>> = {
  nb: {
    answers: 'svar',
    figures: 'tall',
    'council-report': 'rapport-brukerutvalg',
    'board-report': 'rapport-styret',
    bundle: 'etterprov',
    'bundle-with-answers': 'etterprov',
    'poster-a4': 'plakat-a4',
    'poster-a5': 'plakat-a5',
    'paper-form': 'papirskjema',
    'told-poster': 'dere-sa-vi-gjorde',
    'told-poster-easy': 'dere-sa-vi-gjorde-enkel',
    letters: 'brev',
    reminders: 'paminnelse',
  },
  nn: {
    answers: 'svar',
    figures: 'tal',
    'council-report': 'rapport-brukarutval',
    'board-report': 'rapport-styret',
    bundle: 'etterprov',
    'bundle-with-answers': 'etterprov',
    'poster-a4': 'plakat-a4',
    'poster-a5': 'plakat-a5',
    'paper-form': 'papirskjema',
    'told-poster': 'de-sa-vi-gjorde',
    'told-poster-easy': 'de-sa-vi-gjorde-enkel',
    letters: 'brev',
    reminders: 'paminning',
  },
  en: {
    answers: 'answers',
    figures: 'figures',
    'council-report': 'council-report',
    'board-report': 'board-report',
    bundle: 'check',
    'bundle-with-answers': 'check',
    'poster-a4': 'poster-a4',
    'poster-a5': 'poster-a5',
    'paper-form': 'paper-form',
    'told-poster': 'you-said-we-did',
    'told-poster-easy': 'you-said-we-did-easy',
    letters: 'letters',
    reminders: 'reminder',
  },
};

/** @example fileNameOf('Hvordan var det på posten?', wanted, now) // 'hvordan-var-det-pa-posten-svar-2026-11-26.zip' */
export function fileNameOf(
  title: string,
  { kind, format, language }: { kind: ExportKind; format: ExportFormat; language: string },
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
  return `${plain || 'medvirk'}-${(NAME[language as FileLanguage] ?? NAME.nb)[kind]}-${now.toISOString().slice(0, 10)}.${ENDING[format]}`;
}
