import type { LanguageTag } from '../texts/texts.ts';
import { wordLanguage } from './design-check.ts';

/** Which side of a two-sided scale the words of an answer stand on. */
export interface Polarity {
  /** Words of one family stand against each other: enig - uenig. */
  family: 'agreement' | 'satisfaction' | 'quality' | 'ease' | 'comparison' | 'safety';
  side: 'good' | 'bad' | 'middle';
}

type Language = 'nb' | 'nn' | 'en';
type Rows = readonly (readonly [family: Polarity['family'], side: Polarity['side'], words: RegExp])[];

// The first that fits decides, so middles stand first: they hold the words of both sides ("verken enig eller uenig").
const ROWS: Record<Language, Rows> = {
  nb: [
    ['agreement', 'middle', /^(verken|hverken|både).*\benig|nøytral.*enig/iu],
    ['satisfaction', 'middle', /^(verken|hverken|både).*fornøyd/iu],
    ['quality', 'middle', /^(verken|hverken|både) (god|bra|godt)\b|^middels/iu],
    ['ease', 'middle', /^(verken|hverken|både) (lett|enkelt)/iu],
    ['comparison', 'middle', /^(omtrent )?(som før|det samme|lik|likt|uendret)/iu],
    ['agreement', 'bad', /\buenig/iu],
    ['agreement', 'good', /\benig/iu],
    ['satisfaction', 'bad', /\b(misfornøyd|ikke( \p{L}+)? fornøyd)/iu],
    ['satisfaction', 'good', /\bfornøyd/iu],
    ['quality', 'bad', /\b(dårlig|elendig|svakt?|mangelfullt?)\b|\bikke( \p{L}+)? (god|bra|godt)\b/iu],
    ['quality', 'good', /\b(god|godt|gode|bra|utmerket|flott|svært bra|fremragende|strålende|fin|fint)\b/iu],
    ['ease', 'bad', /\b(vanskelig|tungvint|ikke( \p{L}+)? (lett|enkelt))\b/iu],
    ['ease', 'good', /\b(lett|enkelt|enkel)\b/iu],
    ['comparison', 'bad', /\b(verre|dårligere)\b/iu],
    ['comparison', 'good', /\bbedre\b/iu],
    ['safety', 'bad', /\b(utrygg|utrygt)\b/iu],
    ['safety', 'good', /\b(trygg|trygt)\b/iu],
  ],
  nn: [
    ['agreement', 'middle', /^(verken|korkje|både).*\b(samd|einig)/iu],
    ['satisfaction', 'middle', /^(verken|korkje|både).*(nøgd|fornøgd)/iu],
    ['quality', 'middle', /^(verken|korkje|både) (god|bra|godt)\b|^middels/iu],
    ['ease', 'middle', /^(verken|korkje|både) (lett|enkelt)/iu],
    ['comparison', 'middle', /^(omtrent )?(som før|det same|likt?|uendra)/iu],
    ['agreement', 'bad', /\b(usamd|ueinig)/iu],
    ['agreement', 'good', /\b(samd|einig)/iu],
    ['satisfaction', 'bad', /\b(misnøgd|misfornøgd|ikkje( \p{L}+)? (nøgd|fornøgd))/iu],
    ['satisfaction', 'good', /\b(nøgd|fornøgd)/iu],
    ['quality', 'bad', /\b(dårleg|elendig|svakt?|mangelfullt?)\b|\bikkje( \p{L}+)? (god|bra|godt)\b/iu],
    ['quality', 'good', /\b(god|godt|gode|bra|utmerkt|flott|framifrå|strålande|fin|fint)\b/iu],
    ['ease', 'bad', /\b(vanskeleg|tungvint|ikkje( \p{L}+)? (lett|enkelt))\b/iu],
    ['ease', 'good', /\b(lett|enkelt|enkel)\b/iu],
    ['comparison', 'bad', /\b(verre|dårlegare)\b/iu],
    ['comparison', 'good', /\bbetre\b/iu],
    ['safety', 'bad', /\b(utrygg|utrygt)\b/iu],
    ['safety', 'good', /\b(trygg|trygt)\b/iu],
  ],
  en: [
    ['agreement', 'middle', /^neither.*agree/iu],
    ['satisfaction', 'middle', /^neither.*satisfied/iu],
    ['quality', 'middle', /^neither (good|poor)|^average/iu],
    ['ease', 'middle', /^neither easy/iu],
    ['comparison', 'middle', /^(about )?the same/iu],
    ['agreement', 'bad', /\bdisagree/iu],
    ['agreement', 'good', /\bagree/iu],
    ['satisfaction', 'bad', /\b(dissatisfied|unsatisfied|not( \w+)? satisfied)/iu],
    ['satisfaction', 'good', /\bsatisfied/iu],
    ['quality', 'bad', /\b(poor|bad|terrible|awful|not( \w+)? good)\b/iu],
    ['quality', 'good', /\b(good|excellent|great|fine|outstanding)\b/iu],
    ['ease', 'bad', /\b(difficult|hard|not( \w+)? easy)\b/iu],
    ['ease', 'good', /\beasy\b/iu],
    ['comparison', 'bad', /\bworse\b/iu],
    ['comparison', 'good', /\bbetter\b/iu],
    ['safety', 'bad', /\bunsafe\b/iu],
    ['safety', 'good', /\bsafe\b/iu],
  ],
};

/** The side that an answer's words stand on; undefined for words that have none ("I noen grad"), or an unknown language. */
export function polarityOf(text: string, language: LanguageTag): Polarity | undefined {
  const known = wordLanguage(language);
  const row = known && ROWS[known].find(([, , words]) => words.test(text.trim()));
  return row && { family: row[0], side: row[1] };
}
