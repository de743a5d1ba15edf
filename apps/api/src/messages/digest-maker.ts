import { Database, describeFault, type Store, type StoredDigest, WayFinding } from '@medvirk/data-access';
import { evidenceOf, type Signal, staleReasons } from '@medvirk/improvement';
import { type DigestNews, digestDue } from '@medvirk/outreach';
import { textIn } from '@medvirk/questionnaire';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError } from '../errors/domain-error.ts';
import { isOverdue } from '../improvement/action-views.ts';
import { PictureService } from '../improvement/picture.service.ts';
import type { SignedIn } from '../session/signed-in.ts';

const EVERY = 10_000;

/**
 * Finds what is new for those who asked for a digest. It stands here and not in the worker, since what may be told is decided in one
 * place: the same pictures, for the same reader, as on the pages. The worker sends what was decided. Each is taken under a lock and
 * moved on in the transaction that orders its mail: two processes, or a second look, make it once.
 */
@Injectable()
export class DigestMaker implements OnApplicationShutdown {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly clock: Clock;
  private readonly pictures: PictureService;
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> | undefined;
  private readonly log = new Logger(DigestMaker.name);

  constructor(database: Database, ways: WayFinding, clock: Clock, pictures: PictureService) {
    this.database = database;
    this.ways = ways;
    this.clock = clock;
    this.pictures = pictures;
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => {
        this.looking = undefined;
      });
    }, EVERY);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      for (const organisationId of await this.ways.organisationsWithDigests(this.clock.now())) {
        await this.makeAll(organisationId);
      }
    } catch (fault) {
      this.log.warn(`digests could not be looked for: tried again: ${describeFault(fault)}`);
    }
  }

  /** One that can't be made holds up no other. */
  private async makeAll(organisationId: string): Promise<void> {
    const tried: string[] = [];
    for (let goOn = true; goOn; ) {
      // Set anew where the work begins anew (`WaitFirst`): what was only waited for has not been tried.
      let taken: string | undefined;
      try {
        goOn = await this.database.within(organisationId, async (store) => {
          const digest = await store.digests.takeDue(this.clock.now(), tried);
          taken = digest?.id;
          if (digest) await this.make(store, organisationId, digest);
          return digest !== undefined;
        });
      } catch (fault) {
        this.log.warn(`digest ${taken} could not be made: tried again: ${describeFault(fault)}`);
        // The database itself did not answer: at the next look.
        if (!taken) return;
      }
      if (taken) tried.push(taken);
    }
  }

  private async make(store: Store, organisationId: string, digest: StoredDigest): Promise<void> {
    const person = await store.people.find(digest.personId);
    if (!person) return;
    const { id: personId, name, email, assignments } = person;
    const user: SignedIn = { organisationId, personId, name, email, assignments, csrfToken: undefined };
    const now = this.clock.now();
    try {
      const { lines, seen } = await this.news(store, user, digest);
      await store.digests.made(digest.id, { lines, seen, dueAt: digestDue(digest.every, now), now });
    } catch (fault) {
      // Who may not read it any more gets no mail about it.
      if (!(fault instanceof DomainError && fault.code === 'NOT_FOUND')) throw fault;
      await store.digests.stop(digest.id, digest.personId);
    }
  }

  private async news(store: Store, user: SignedIn, { personId, surveyId, unitId, seen }: StoredDigest) {
    const { language } = await store.messages.choiceOf(personId);
    const at = { survey: surveyId, unit: unitId };
    const source = await this.pictures.read(store, user, at);
    const { frame } = source;
    const themes = await this.pictures.themesWithin(store, user, at);
    const pageOf = (theme: string) => `/surveys/${surveyId}/themes/${theme}?unit=${unitId}`;
    const lines: DigestNews[] = [];
    const released = frame.counts.releaseResponses(unitId);
    // Hidden again, or fewer since somebody took theirs back: no news, and nobody is told of it later either.
    const responses = released.kind === 'shown' ? released.count : (seen.responses ?? null);
    if (responses !== null && responses > (seen.responses ?? 0)) {
      lines.push({ kind: 'new-answers', subject: '', page: `/surveys/${surveyId}/results?unit=${unitId}` });
    }
    const now = { signals: [] as string[], stale: [] as string[], late: [] as string[] };
    for (const { theme, signals } of themes) {
      const subject = textIn(theme.texts, language);
      const here = { surveyId, unitIds: [unitId], theme: theme.code };
      const written = await store.written.standing(here);
      if (signals === 0 && written.length === 0) continue;
      const picture = await this.pictures.draw(store, source, theme.code);
      // Zero where somebody does something about it already.
      const called = signals > 0 ? picture.signals.map(signalName) : [];
      if (hasNew(called, seen.signals)) lines.push({ kind: 'signal', subject, page: pageOf(theme.code) });
      const today = evidenceOf(picture);
      const stale = written.filter(({ evidence }) => staleReasons(evidence, today).length > 0).map(({ id }) => id);
      if (hasNew(stale, seen.stale)) lines.push({ kind: 'stale', subject, page: pageOf(theme.code) });
      now.signals.push(...called);
      now.stale.push(...stale);
    }
    for (const action of await store.improvement.actions()) {
      if (!frame.units.includes(action.unitId) || !isOverdue(action, this.clock.today())) continue;
      if (hasNew([action.id], seen.late)) lines.push({ kind: 'action-late', subject: action.title, page: '/actions' });
      now.late.push(action.id);
    }
    const toldAt = frame.survey.told?.publishedAt ?? null;
    if (toldAt && toldAt !== seen.toldAt) {
      lines.push({ kind: 'told', subject: '', page: `/told/${frame.survey.toldSlug}` });
    }
    return { lines, seen: { responses, toldAt, ...now } };
  }
}

const hasNew = (found: readonly string[], told: readonly string[] | undefined): boolean =>
  found.some((each) => !told?.includes(each));

/** A shift is told once however long it lasts; a month beyond the limits is news each time. */
const signalName = ({ question, kind, month }: Signal): string =>
  kind === 'shift' ? `${question} shift` : `${question} ${month}`;
