import type { contract, RouteAnswer } from '@medvirk/api-contract';
import { marksIn, quoteText, type Stretch } from '@medvirk/comments';
import { Database, type QuotableComment, type Store, type StoredQuote } from '@medvirk/data-access';
import { isQuotable, itemsOf, type Lens } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { ThemeCountsCache } from '../coding/theme-counts-cache.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import { SurveyCountsCache } from '../results/survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from '../results/survey-frame.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { type QuoteRoom, readQuoteRoom } from './shown-quotes.ts';

/** Comments sent to an editor at once at most. */
const MOST_COMMENTS = 200;

interface At {
  survey: string;
  unit: string;
}

type Listed = RouteAnswer<typeof contract.quotes.list>;

/** Quotes of comments: an editor takes out more, never less, and releases what is left. */
@Injectable()
export class QuotesService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly counts: SurveyCountsCache;
  private readonly themeCounts: ThemeCountsCache;

  constructor(database: Database, clock: Clock, counts: SurveyCountsCache, themeCounts: ThemeCountsCache) {
    this.database = database;
    this.clock = clock;
    this.counts = counts;
    this.themeCounts = themeCounts;
  }

  list(user: SignedIn, at: At): Promise<Listed> {
    return this.database.within(user.organisationId, async (store) => {
      const { frame, room, items } = await this.read(store, user, at);
      const where = { questions: readable(frame), units: frame.units };
      const textsOf = (question: string) => items.get(question)?.texts ?? {};
      const comments = (await store.quotes.candidates(at.survey, where, MOST_COMMENTS)).map((comment) => ({
        id: comment.id,
        question: {
          code: comment.question,
          texts: textsOf(comment.question),
          lens: items.get(comment.question)?.lens ?? null,
        },
        text: comment.text,
        marks: marksIn(comment.text),
        themes: comment.themes.filter((theme) => room.holds(comment, theme)),
      }));
      const quotes = (await store.quotes.all(at.survey))
        .filter(({ unitId }) => frame.units.includes(unitId))
        .map((quote): Listed['quotes'][number] => ({
          id: quote.id,
          question: textsOf(quote.question),
          theme: quote.theme,
          lens: quote.lens,
          text: quote.text,
          releasedBy: quote.releasedBy,
          releasedAt: quote.releasedAt.toISOString(),
          takenBackBy: quote.takenBackBy,
          takenBackAt: quote.takenBackAt?.toISOString() ?? null,
          state: stateOf(quote, room),
        }));
      return { themes: await store.organisation.themes(), comments, quotes };
    });
  }

  preview(user: SignedIn, at: At, commentId: string, takenOut: readonly Stretch[]): Promise<{ text: string | null }> {
    return this.database.within(user.organisationId, async (store) => {
      const { frame } = await this.read(store, user, at);
      const { text, language } = await this.comment(store, frame, commentId);
      return { text: quoteText(text, takenOut, language) ?? null };
    });
  }

  /**
   * @throws DomainError NOT_FOUND for what was not allowed to be quoted; QUOTE_NEEDS_CARE for what a named person looks after;
   * QUOTE_TOO_FEW where fewer than k have written about the theme; QUOTE_TOO_SHORT; QUOTE_NOT_AS_SEEN; ALREADY_EXISTS
   */
  release(
    user: SignedIn,
    at: At,
    commentId: string,
    wish: { theme: string; lens: Lens; takenOut: readonly Stretch[]; seen: string },
  ): Promise<{ id: string }> {
    const personId = asPerson(user);
    return this.database.within(user.organisationId, async (store) => {
      const { frame, room } = await this.read(store, user, at);
      const comment = await this.comment(store, frame, commentId);
      if (!comment.themes.includes(wish.theme) || !room.holds(comment, wish.theme))
        throw new DomainError('QUOTE_TOO_FEW');
      const text = quoteText(comment.text, wish.takenOut, comment.language);
      if (text === undefined) throw new DomainError('QUOTE_TOO_SHORT');
      // What is released is what was read, word by word: a rule may have changed in between.
      if (text !== wish.seen) throw new DomainError('QUOTE_NOT_AS_SEEN');
      const now = this.clock.now();
      const quote = { theme: wish.theme, lens: wish.lens, text };
      const id = await store.quotes.release(at.survey, comment, quote, personId, now);
      if (id === undefined) throw new DomainError('ALREADY_EXISTS');
      await appendTrail(store, user, {
        kind: 'quote-released',
        at: now,
        versionId: frame.version.id,
        questionnaireId: frame.version.questionnaireId,
        question: comment.question,
        subjectId: id,
        details: { theme: wish.theme, lens: wish.lens, takenOut: wish.takenOut.length },
      });
      return { id };
    });
  }

  async takeBack(user: SignedIn, quoteId: string): Promise<void> {
    const personId = asPerson(user);
    await this.database.within(user.organisationId, async (store) => {
      const quote = found(await store.quotes.find(quoteId));
      const now = this.clock.now();
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      tree.require(user.assignments, 'comments:quote', quote.unitId);
      // Twice is once.
      if (!(await store.quotes.takeBack(quoteId, personId, now))) return;
      const survey = found(await store.surveys.find(quote.surveyId));
      const version = found(await store.versions.find(survey.versionId));
      await appendTrail(store, user, {
        kind: 'quote-taken-back',
        at: now,
        versionId: version.id,
        questionnaireId: version.questionnaireId,
        question: quote.question,
        subjectId: quoteId,
      });
    });
  }

  private async read(store: Store, user: SignedIn, at: At) {
    const frame = await readFrame(store, user, 'comments:quote', at, this.clock.today(), this.counts);
    const room = await readQuoteRoom(store, this.themeCounts, frame);
    const items = new Map(itemsOf(frame.version.content).map((item) => [item.code, item]));
    return { frame, room, items };
  }

  private async comment(store: Store, frame: SurveyFrame, id: string): Promise<QuotableComment> {
    const where = { questions: readable(frame), units: frame.units };
    const comment = found(await store.quotes.candidate(frame.survey.id, where, id));
    if (comment.concerns.length > 0) throw new DomainError('QUOTE_NEEDS_CARE');
    return comment;
  }
}

function stateOf(quote: StoredQuote & { stands: boolean }, room: QuoteRoom): Listed['quotes'][number]['state'] {
  if (quote.takenBackAt) return 'taken-back';
  if (!quote.stands) return 'gone';
  return room.holds(quote, quote.theme) ? 'shown' : 'waits';
}

function asPerson(user: SignedIn): string {
  if (!user.personId) throw new DomainError('NOT_ALLOWED'); // somebody answers for what is released
  return user.personId;
}

/** Comments to a question are read where at least k have written: the rule of the page that shows them. */
function readable(frame: SurveyFrame): string[] {
  return itemsOf(frame.version.content)
    .filter(isQuotable)
    .map(({ code }) => code)
    .filter((code) => frame.counts.releaseAnswered(code, frame.unit.id).kind === 'shown');
}
