import type { InvitedTexts } from '../invited/invited-texts.ts';
import invitedAr from '../invited/texts/ar.json' with { type: 'json' };
import invitedEn from '../invited/texts/en.json' with { type: 'json' };
import invitedNb from '../invited/texts/nb.json' with { type: 'json' };
import invitedNn from '../invited/texts/nn.json' with { type: 'json' };
import invitedPl from '../invited/texts/pl.json' with { type: 'json' };
import invitedSe from '../invited/texts/se.json' with { type: 'json' };
import invitedSo from '../invited/texts/so.json' with { type: 'json' };
import invitedUk from '../invited/texts/uk.json' with { type: 'json' };
import invitedUr from '../invited/texts/ur.json' with { type: 'json' };
import ar from '../texts/ar.json' with { type: 'json' };
import en from '../texts/en.json' with { type: 'json' };
import nb from '../texts/nb.json' with { type: 'json' };
import nn from '../texts/nn.json' with { type: 'json' };
import pl from '../texts/pl.json' with { type: 'json' };
import rareAr from '../texts/rare/ar.json' with { type: 'json' };
import rareEn from '../texts/rare/en.json' with { type: 'json' };
import rareNb from '../texts/rare/nb.json' with { type: 'json' };
import rareNn from '../texts/rare/nn.json' with { type: 'json' };
import rarePl from '../texts/rare/pl.json' with { type: 'json' };
import rareSe from '../texts/rare/se.json' with { type: 'json' };
import rareSo from '../texts/rare/so.json' with { type: 'json' };
import rareUk from '../texts/rare/uk.json' with { type: 'json' };
import rareUr from '../texts/rare/ur.json' with { type: 'json' };
import type { ScreenLanguage } from '../texts/screen-language.ts';
import type { ScreenTexts } from '../texts/screen-texts.ts';
import se from '../texts/se.json' with { type: 'json' };
import so from '../texts/so.json' with { type: 'json' };
import uk from '../texts/uk.json' with { type: 'json' };
import ur from '../texts/ur.json' with { type: 'json' };
import wordAr from '../word/texts/ar.json' with { type: 'json' };
import wordEn from '../word/texts/en.json' with { type: 'json' };
import wordNb from '../word/texts/nb.json' with { type: 'json' };
import wordNn from '../word/texts/nn.json' with { type: 'json' };
import wordPl from '../word/texts/pl.json' with { type: 'json' };
import wordSe from '../word/texts/se.json' with { type: 'json' };
import wordSo from '../word/texts/so.json' with { type: 'json' };
import wordUk from '../word/texts/uk.json' with { type: 'json' };
import wordUr from '../word/texts/ur.json' with { type: 'json' };
import type { WordTexts } from '../word/word-texts.ts';

/** The screen's words in every language: the server has them at hand, since it makes whole pages. */
export const TEXTS: Readonly<Record<ScreenLanguage, ScreenTexts>> = {
  nb: { ...nb, ...rareNb },
  nn: { ...nn, ...rareNn },
  en: { ...en, ...rareEn },
  se: { ...se, ...rareSe },
  ar: { ...ar, ...rareAr },
  uk: { ...uk, ...rareUk },
  pl: { ...pl, ...rarePl },
  so: { ...so, ...rareSo },
  ur: { ...ur, ...rareUr },
};
export const INVITED: Readonly<Record<ScreenLanguage, InvitedTexts>> = {
  nb: invitedNb,
  nn: invitedNn,
  en: invitedEn,
  se: invitedSe,
  ar: invitedAr,
  uk: invitedUk,
  pl: invitedPl,
  so: invitedSo,
  ur: invitedUr,
};
export const WORD: Readonly<Record<ScreenLanguage, WordTexts>> = {
  nb: wordNb,
  nn: wordNn,
  en: wordEn,
  se: wordSe,
  ar: wordAr,
  uk: wordUk,
  pl: wordPl,
  so: wordSo,
  ur: wordUr,
};
