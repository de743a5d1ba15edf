import { type Interval, wilsonInterval } from '@medvirk/statistics';

/** Themes of one comment as the word lists coded it, and as a person did. */
export interface CodedExample {
  readonly byWords: readonly string[];
  readonly byHand: readonly string[];
}

/** How well words find a theme, measured against people. A share is null where nothing was there to be measured. */
export interface CodingQuality {
  /** Comments that people gave the theme. */
  readonly inHand: number;
  /** Comments that the words gave it. */
  readonly inWords: number;
  /** Comments that both gave it. */
  readonly both: number;
  /** Of those by words, the share that people gave it too: how far a count of it may be trusted. */
  readonly precision: Interval<'wilson'> | null;
  /** Of those by people, the share that the words found: how much a count of it misses. */
  readonly recall: Interval<'wilson'> | null;
  /** Harmonic mean of the two, 0 to 1 (van Rijsbergen 1979). */
  readonly f1: number | null;
}

/** Quality of one theme's words on hand-coded comments. */
export function codingQuality(examples: readonly CodedExample[], theme: string): CodingQuality {
  let [inHand, inWords, both] = [0, 0, 0];
  for (const { byWords, byHand } of examples) {
    const words = byWords.includes(theme);
    const hand = byHand.includes(theme);
    if (hand) inHand += 1;
    if (words) inWords += 1;
    if (words && hand) both += 1;
  }
  return qualityOf(inHand, inWords, both);
}

/** All themes together, each pair of comment and theme counted once (micro average). */
export function overallQuality(examples: readonly CodedExample[], themes: readonly string[]): CodingQuality {
  const each = themes.map((theme) => codingQuality(examples, theme));
  const sum = (of: (quality: CodingQuality) => number): number => each.reduce((total, one) => total + of(one), 0);
  return qualityOf(
    sum(({ inHand }) => inHand),
    sum(({ inWords }) => inWords),
    sum(({ both }) => both),
  );
}

function qualityOf(inHand: number, inWords: number, both: number): CodingQuality {
  return {
    inHand,
    inWords,
    both,
    precision: inWords === 0 ? null : wilsonInterval(both, inWords),
    recall: inHand === 0 ? null : wilsonInterval(both, inHand),
    f1: inHand + inWords === 0 ? null : (2 * both) / (inHand + inWords),
  };
}
