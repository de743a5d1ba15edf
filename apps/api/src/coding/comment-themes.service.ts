import type { CommentThemesView, ThemeSuggestionsView, ThemeView } from '@medvirk/api-contract';
import { codingQuality, cohensKappa, type SuggestionOptions, suggestThemes, suggestWords } from '@medvirk/comments';
import { Database, type HandCodedComment } from '@medvirk/data-access';
import { isFreeText, itemsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { ThemeCountsCache } from './theme-counts-cache.ts';
import { examplesOf, toQualityView } from './theme-words.service.ts';

/** Comments read for suggestions at most. */
const MOST_COMMENTS = 3000;
const MOST_WORDS = 8;
const MOST_THEMES = 6;

interface At {
  survey: string;
  unit: string;
}

/** What comments are about: counted by theme, with the quality of the count beside it. */
@Injectable()
export class CommentThemesService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;
  private readonly themeCounts: ThemeCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache, themeCounts: ThemeCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
    this.themeCounts = themeCounts;
  }

  async themes(user: SignedIn, at: At): Promise<CommentThemesView> {
    const { frame, themes, words, coded, rows } = await this.database.within(user.organisationId, async (store) => ({
      frame: await readFrame(store, user, 'results:read', at, this.clock.today(), this.cache),
      themes: await store.organisation.themes(),
      words: await store.coding.words(),
      coded: await store.coding.handCoded(),
      rows: await store.coding.themeCounts(at.survey),
    }));
    // Outside of the transaction: deciding may take seconds, and no connection should wait for it.
    const codes = themes.map(({ code }) => code);
    const counts = await this.themeCounts.get(at.survey, frame.tree, rows, codes, frame.k);
    const examples = examplesOf(coded, words);
    return {
      questions: itemsOf(frame.version.content)
        .filter(isFreeText)
        .map((question) => ({
          code: question.code,
          texts: question.texts,
          lens: question.lens ?? null,
          n: counts.coded(question.code, frame.unit.id),
          themes: themes.map((theme) => ({
            theme,
            ...counts.theme(question.code, theme.code, frame.unit.id),
            quality: toQualityView(codingQuality(examples, theme.code), examples.length, frame.k),
            agreement: agreementOn(coded, theme.code, frame.k),
          })),
        })),
    };
  }

  suggestions(user: SignedIn, at: At): Promise<ThemeSuggestionsView> {
    return this.database.within(user.organisationId, async (store) => {
      const frame = await readFrame(store, user, 'comments:read', at, this.clock.today(), this.cache);
      const questions = itemsOf(frame.version.content)
        .filter(isFreeText)
        .map(({ code }) => code);
      const options = { language: frame.version.content.languages[0] ?? 'nb', minRespondents: frame.k };
      const all = await store.coding.codedComments(at.survey, questions, frame.units, MOST_COMMENTS);
      const leftOver = all.filter(({ themes }) => themes.length === 0);
      const taken = all.filter(({ themes }) => themes.length > 0);
      const hand = await store.coding.handCoded(at.survey);
      return {
        words: wordsFor(await store.organisation.themes(), hand, { ...options, limit: MOST_WORDS }),
        themes: suggestThemes(leftOver, taken, { ...options, limit: MOST_THEMES }).map(({ terms, comments }) => ({
          terms: terms.map(({ term }) => term),
          comments,
        })),
      };
    });
  }
}

function wordsFor(themes: readonly ThemeView[], hand: readonly HandCodedComment[], options: SuggestionOptions) {
  return themes.flatMap((theme) => {
    const missed = hand.filter((one) => one.themes.includes(theme.code) && !one.byWords.includes(theme.code));
    const without = hand.filter((one) => !one.themes.includes(theme.code));
    const terms = suggestWords(missed, without, options).map(({ term }) => term);
    return terms.length > 0 ? [{ theme, terms }] : [];
  });
}

/** Kappa of the pair of people who have coded most comments together. */
function agreementOn(coded: readonly HandCodedComment[], theme: string, k: number) {
  const byComment = new Map<string, HandCodedComment[]>();
  for (const one of coded) byComment.set(one.id, [...(byComment.get(one.id) ?? []), one]);
  const tables = new Map<string, { both: number; onlyFirst: number; onlySecond: number; neither: number }>();
  for (const codes of byComment.values()) {
    const [first, second] = [...codes].sort((a, b) => (a.personId < b.personId ? -1 : 1));
    if (!first || !second) continue;
    const pair = `${first.personId} ${second.personId}`;
    const table = tables.get(pair) ?? { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
    const [a, b] = [first.themes.includes(theme), second.themes.includes(theme)];
    table[a && b ? 'both' : a ? 'onlyFirst' : b ? 'onlySecond' : 'neither'] += 1;
    tables.set(pair, table);
  }
  const size = (table: Record<string, number>) => Object.values(table).reduce((total, count) => total + count, 0);
  const most = [...tables.values()].sort((a, b) => size(b) - size(a))[0];
  if (!most || size(most) < k) return null;
  const { n, kappa } = cohensKappa(most);
  return { n, kappa };
}
