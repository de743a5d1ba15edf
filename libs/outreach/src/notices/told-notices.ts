import { daysBetween, localTime } from '../time/local-time.ts';
import type { Notice } from './notice.ts';

/** A public page as far as those who wrote the questions are to hear of it. */
export interface ToldPage {
  surveyId: string;
  versionId: string;
  /** Code of the page. */
  slug: string;
  publishedAt: Date;
  /** Whether it tells of an action: before that there is a figure to read, and no answer to what people said. */
  tellsOfActions: boolean;
  /** The council's members in office, and whoever has proposed something for the questions. */
  people: readonly string[];
}

/** Days for which a page is news. */
const NEWS_DAYS = 7;

/** That "Dere sa - vi gjorde" is out, once to each who had a part in the questions. */
export function toldNotices(
  { surveyId, versionId, slug, publishedAt, tellsOfActions, people }: ToldPage,
  now: Date,
): Notice[] {
  if (!tellsOfActions || daysBetween(localTime(publishedAt).day, localTime(now).day) > NEWS_DAYS) return [];
  return [...new Set(people)].map((personId) => ({
    personId,
    kind: 'told-back',
    versionId,
    subjectId: surveyId,
    occasion: slug,
  }));
}
