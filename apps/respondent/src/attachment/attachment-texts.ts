import type { Attachment, AttachmentKind } from '@medvirk/questionnaire';
import { listed } from '../texts/say.ts';
import type { ScreenLanguage } from '../texts/screen-language.ts';
import type nb from './texts/nb.json';

/** What is said where somebody may add a file. */
export type AttachmentTexts = Readonly<Record<keyof typeof nb, string>>;

export const loadAttachmentTexts: Readonly<Record<ScreenLanguage, () => Promise<AttachmentTexts>>> = {
  nb: async () => (await import('./texts/nb.json')).default,
  nn: async () => (await import('./texts/nn.json')).default,
  en: async () => (await import('./texts/en.json')).default,
  se: async () => (await import('./texts/se.json')).default,
  ar: async () => (await import('./texts/ar.json')).default,
  uk: async () => (await import('./texts/uk.json')).default,
  pl: async () => (await import('./texts/pl.json')).default,
  so: async () => (await import('./texts/so.json')).default,
  ur: async () => (await import('./texts/ur.json')).default,
};

const KINDS: readonly AttachmentKind[] = ['image', 'document', 'audio'];

/** Which files are taken, in words. */
export function limitsInWords(question: Attachment, texts: AttachmentTexts, language: string): string {
  const { maxFiles, maxBytes } = question;
  return filled(texts[maxFiles === 1 ? 'limits-one' : 'limits'], {
    files: new Intl.NumberFormat(language).format(maxFiles),
    size: sizeInWords(maxBytes, language),
    kinds: kindsInWords(question, texts, language),
  });
}

export const kindsInWords = ({ kinds }: Attachment, texts: AttachmentTexts, language: string): string =>
  listed(
    KINDS.filter((kind) => kinds.includes(kind)).map((kind) => texts[kind]),
    language,
  );

/** Bytes as people say them: "2 MB", "300 kB". */
export function sizeInWords(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
