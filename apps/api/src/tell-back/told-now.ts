import type { ToldView } from '@medvirk/api-contract';
import type { Store, StoredSurvey } from '@medvirk/data-access';

/**
 * What was told, as it may be told now: figures are a snapshot, quotes are not. One that an editor has taken back, or whose comment
 * was withdrawn or erased, is gone from everything that is read or printed from here on.
 */
export async function toldNow(store: Store, { id, told }: StoredSurvey): Promise<ToldView | null> {
  if (!told) return null;
  // What was told before there were quotes has none.
  const quoted = told.themes.some(({ quotes }) => (quotes ?? []).length > 0);
  const standing = new Set(quoted ? (await store.quotes.standing(id)).map((quote) => quote.id) : []);
  return {
    ...told,
    themes: told.themes.map((theme) => ({
      ...theme,
      quotes: (theme.quotes ?? []).filter((quote) => standing.has(quote.id)),
    })),
  };
}
