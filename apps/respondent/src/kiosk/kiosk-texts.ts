import { fill } from '../texts/say.ts';
import type { ScreenLanguage } from '../texts/screen-language.ts';
import { useSpeech } from '../texts/speech.tsx';
import en from './texts/en.json';
import nb from './texts/nb.json';
import nn from './texts/nn.json';

export type KioskKey = keyof typeof nb;
export type TellKiosk = (key: KioskKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * All of them are here from the beginning: a tablet must be able to speak when the network is gone. In the other languages it
 * speaks English.
 */
const TEXTS: Readonly<Partial<Record<ScreenLanguage, Readonly<Record<KioskKey, string>>>>> = { nb, nn, en };

export const kioskTexts =
  (language: ScreenLanguage): TellKiosk =>
  (key, values) =>
    fill((TEXTS[language] ?? en)[key], values);

export function useKioskTexts(): TellKiosk {
  return kioskTexts(useSpeech().screenLanguage);
}
