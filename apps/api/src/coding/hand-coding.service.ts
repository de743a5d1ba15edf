import type { CommentToCodeView, ThemeView } from '@medvirk/api-contract';
import { type Tone, themeCoder, wordLanguageOf } from '@medvirk/comments';
import { Database, type Store, themeLists } from '@medvirk/data-access';
import { isFreeText, itemsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** Comments coded by people, one at a time: what words are measured against, and what corrects them. */
@Injectable()
export class HandCodingService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
  }

  next(
    user: SignedIn,
    at: { survey: string; unit: string },
    comment?: string,
  ): Promise<{ comment: CommentToCodeView | null; themes: ThemeView[] }> {
    const personId = personOf(user);
    return this.database.within(user.organisationId, async (store) => {
      const frame = await this.frame(store, user, at);
      const where = readable(frame);
      const row = comment
        ? found(await store.coding.comment(at.survey, comment, where, personId))
        : await store.coding.nextToCode(at.survey, where, personId);
      const themes = await store.organisation.themes();
      if (!row) return { comment: null, themes };
      const language = wordLanguageOf(row.language);
      const byWords = themeCoder(themeLists(await store.coding.words()), language).code(row.text);
      const item = itemsOf(frame.version.content).find(({ code }) => code === row.question);
      return {
        themes,
        comment: {
          id: row.id,
          question: { code: row.question, texts: item?.texts ?? {} },
          text: row.text,
          hits: byWords.flatMap(({ theme, hits }) => hits.map(({ start, end }) => ({ theme, start, end }))),
          byWords: byWords.map(({ theme }) => theme),
          tone: row.wordTone ?? 'unclear',
          mine: row.mine && { themes: row.mine.themes, tone: row.mine.tone },
        },
      };
    });
  }

  save(
    user: SignedIn,
    at: { survey: string; unit: string },
    commentId: string,
    code: { themes: readonly string[]; tone: Tone },
  ): Promise<void> {
    const personId = personOf(user);
    return this.database.within(user.organisationId, async (store) => {
      const frame = await this.frame(store, user, at);
      const comment = found(await store.coding.comment(at.survey, commentId, readable(frame), personId));
      const known = new Set((await store.organisation.themes()).map((theme) => theme.code));
      const themes = [...new Set(code.themes)];
      if (themes.some((theme) => !known.has(theme))) throw new DomainError('NOT_FOUND');
      await store.coding.saveHandCode(at.survey, comment, { personId, themes, tone: code.tone }, this.clock.now());
    });
  }

  private frame(store: Store, user: SignedIn, at: { survey: string; unit: string }): Promise<SurveyFrame> {
    return readFrame(store, user, 'comments:code', at, this.clock.today(), this.cache);
  }
}

function personOf(user: SignedIn): string {
  if (!user.personId) throw new DomainError('NOT_ALLOWED'); // a code is a person's
  return user.personId;
}

/** Comments to a question are read where at least k have written: the rule of the page that shows them. */
function readable(frame: SurveyFrame): { questions: string[]; units: readonly string[] } {
  const questions = itemsOf(frame.version.content)
    .filter(isFreeText)
    .map(({ code }) => code)
    .filter((code) => frame.counts.releaseAnswered(code, frame.unit.id).kind === 'shown');
  return { questions, units: frame.units };
}
