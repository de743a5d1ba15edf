import { createRequire } from 'node:module';

const locate = createRequire(import.meta.url).resolve;
const NOTO = '@expo-google-fonts/noto-sans';
const NOTO_ARABIC = '@expo-google-fonts/noto-sans-arabic';

export type Weight = 'regular' | 'bold';
export type Script = 'latin' | 'arabic';

/** Fonts by script and weight: they travel inside each file, so that it looks and reads the same everywhere. */
export const FONT_FILES: Readonly<Record<Script, Readonly<Record<Weight, string>>>> = {
  latin: {
    regular: locate(`${NOTO}/400Regular/NotoSans_400Regular.ttf`),
    bold: locate(`${NOTO}/700Bold/NotoSans_700Bold.ttf`),
  },
  arabic: {
    regular: locate(`${NOTO_ARABIC}/400Regular/NotoSansArabic_400Regular.ttf`),
    bold: locate(`${NOTO_ARABIC}/700Bold/NotoSansArabic_700Bold.ttf`),
  },
};

export const fontName = (script: Script, weight: Weight): string => `${script}-${weight}`;

/** Letters that are joined change their shape with their neighbours: a run of them is laid out as a whole. */
export const ARABIC_FEATURES = [
  'ccmp',
  'isol',
  'init',
  'medi',
  'fina',
  'rlig',
  'calt',
  'liga',
  'kern',
  'mark',
] as const;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he', 'ckb', 'ps', 'prs', 'sd', 'ug', 'yi']);

export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '');
}
