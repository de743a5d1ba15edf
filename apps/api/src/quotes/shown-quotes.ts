import type { Store, StoredQuote } from '@medvirk/data-access';
import type { ThemeCounts } from '../coding/theme-counts.ts';
import type { ThemeCountsCache } from '../coding/theme-counts-cache.ts';
import type { SurveyFrame } from '../results/survey-frame.ts';

/** Where comments about a theme are told of: the same answer for their number and for their words. */
export interface QuoteRoom {
  /** Whether a comment from a unit may be quoted in the frame's unit: enough have answered, and enough about the theme. */
  holds(comment: { unitId: string; question: string }, theme: string): boolean;
}

/**
 * A quote stands in a unit where the number of comments about its theme does. That number is released over the whole unit tree at
 * once, so neither the quotes of a unit beside those of the units below it tell where few have written.
 */
export async function readQuoteRoom(store: Store, cache: ThemeCountsCache, frame: SurveyFrame): Promise<QuoteRoom> {
  const rows = await store.coding.themeCounts(frame.survey.id);
  const themes = (await store.organisation.themes()).map(({ code }) => code);
  const counts: ThemeCounts = await cache.get(frame.survey.id, frame.tree, rows, themes, frame.k);
  return {
    holds: ({ unitId, question }, theme) =>
      frame.units.includes(unitId) &&
      frame.counts.releaseAnswered(question, frame.unit.id).kind === 'shown' &&
      counts.theme(question, theme, frame.unit.id).count.kind === 'shown',
  };
}

/** The quotes that may be shown in the frame's unit, whatever they are about. */
export async function shownQuotes(store: Store, cache: ThemeCountsCache, frame: SurveyFrame): Promise<StoredQuote[]> {
  const here = new Set(frame.units);
  const standing = (await store.quotes.standing(frame.survey.id)).filter(({ unitId }) => here.has(unitId));
  if (standing.length === 0) return [];
  const room = await readQuoteRoom(store, cache, frame);
  return standing.filter((quote) => room.holds(quote, quote.theme));
}
