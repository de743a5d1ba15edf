import type { ScreenLanguage } from '../texts/screen-language.ts';
import en from './texts/en.json';
import nb from './texts/nb.json';
import nn from './texts/nn.json';

/** All languages at once: when they are needed, none can be fetched. */
export const offlineTexts: Record<ScreenLanguage, typeof nb> = { nb, nn, en };
