import type { Figure } from '@medvirk/improvement';
import { localesOf } from './locale.ts';

/** Most decimals a figure is written with, everywhere: more would promise more than a survey can know. */
const DECIMALS = 1;

/** What kind of number a figure is: a share from 0 to 1, or a score from 0 to 100. */
export type FigureScale = 'share' | 'score';

export function scaleOf(measure: string): FigureScale {
  return measure === 'mean-score' ? 'score' : 'share';
}

/** A share as the reader's language writes it: 0.867 is "86,7 %" in Norwegian and "86.7%" in English. */
export function percentText(share: number, language: string): string {
  return new Intl.NumberFormat(localesOf(language), { style: 'percent', maximumFractionDigits: DECIMALS }).format(
    share,
  );
}

export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(localesOf(language), { maximumFractionDigits: DECIMALS }).format(value);
}

export function estimateText(figure: Pick<Figure, 'estimate'>, scale: FigureScale, language: string): string {
  return scale === 'share' ? percentText(figure.estimate, language) : numberText(figure.estimate, language);
}

/** A figure as a sentence says it, in whole percent or points, for pictures that stand beside the sentence. */
export function wholeText(figure: Pick<Figure, 'estimate'>, scale: FigureScale, language: string): string {
  return new Intl.NumberFormat(localesOf(language), {
    style: scale === 'share' ? 'percent' : 'decimal',
    maximumFractionDigits: 0,
  }).format(figure.estimate);
}

/** The interval with the sign said once: "64–79 %", "58,1–66,4". */
export function intervalText(figure: Pick<Figure, 'low' | 'high'>, scale: FigureScale, language: string): string {
  if (scale === 'score') return `${numberText(figure.low, language)}–${numberText(figure.high, language)}`;
  return `${numberText(figure.low * 100, language)}–${percentText(figure.high, language)}`;
}
