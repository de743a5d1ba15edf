import type { contract, RouteAnswer, VersionStanding } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import {
  applyOperations,
  type Held,
  isEditable,
  type Manuscript,
  type Operation,
  operationsBetween,
  QuestionnaireContent,
  type VersionStatus,
  withUniqueCodes,
} from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { recordContent } from '../trail/append-trail.ts';
import { refuseAltered } from './refuse-altered.ts';
import { refuseUnreadTranslations } from './refuse-unread-translations.ts';
import { toVersionView } from './version-view.ts';

/** Whoever has not said for so long that they have the draft open is taken to have left. Milliseconds. */
const PRESENT_FOR = 15_000;
/** Batches in one answer at most; the rest is fetched with the next. */
const MOST_BATCHES = 200;

type Routes = typeof contract.editing;

/** Several people write in one draft: operations joined under one lock, who is there, what has been done since. */
@Injectable()
export class EditingService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  edit(
    user: SignedIn,
    versionId: string,
    batch: { id: string; base: number; operations: Operation[] },
  ): Promise<RouteAnswer<Routes['edit']>> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (batch.base > version.revision) throw new DomainError('VERSION_CHANGED_MEANWHILE');
      const known = await store.edits.heldOf(versionId, batch.id);
      const held = known ?? (await this.apply(store, user, version, batch));
      const today = known ? version : found(await store.versions.find(versionId));
      return {
        revision: today.revision,
        batches: await store.edits.since(versionId, batch.base, MOST_BATCHES),
        held: [...held],
        standing: await this.standing(store, today, user),
      };
    });
  }

  /**
   * Puts a whole text in the place of another, told as the operations that lead there, so that those who have the draft open
   * can follow.
   */
  replace(user: SignedIn, versionId: string, revision: number, content: QuestionnaireContent): Promise<void> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.findAndHold(versionId));
      if (!isEditable(version.status)) throw new DomainError('VERSION_NOT_EDITABLE');
      if (revision !== version.revision) throw new DomainError('VERSION_CHANGED_MEANWHILE');
      await this.rewriteWithin(store, user, version, content);
    });
  }

  /** The same inside a transaction that holds the version already. */
  async rewriteWithin(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    content: QuestionnaireContent,
  ): Promise<void> {
    const operations = operationsBetween(withUniqueCodes(version.content), withUniqueCodes(content));
    await this.apply(store, user, version, { id: crypto.randomUUID(), base: version.revision, operations });
  }

  look(
    user: SignedIn,
    versionId: string,
    seen: { window: string; revision: number; status: VersionStatus; section: string | null; question: string | null },
  ): Promise<RouteAnswer<Routes['look']>> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED'); // a machine is not there
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      const now = this.clock.now();
      const expired = new Date(now.getTime() - PRESENT_FOR);
      const { window, section, question } = seen;
      await store.edits.seen(versionId, { id: window, personId, section, question }, now, expired);
      const isNew = version.revision > seen.revision || version.status !== seen.status;
      return {
        revision: version.revision,
        batches: isNew ? await store.edits.since(versionId, seen.revision, MOST_BATCHES) : [],
        others: await store.edits.others(versionId, window, expired),
        standing: isNew ? await this.standing(store, version, user) : null,
      };
    });
  }

  leave(user: SignedIn, versionId: string, window: string): Promise<void> {
    return this.database.within(user.organisationId, async (store) => {
      found(await store.versions.find(versionId));
      if (user.personId) await store.edits.left(versionId, window, user.personId);
    });
  }

  /** @returns what was held back */
  private async apply(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    { id, base, operations }: { id: string; base: number; operations: Operation[] },
  ): Promise<readonly Held[]> {
    if (!isEditable(version.status)) throw new DomainError('VERSION_NOT_EDITABLE');
    const manuscript: Manuscript = { ...version, content: withUniqueCodes(version.content) };
    const applied = applyOperations(manuscript, operations, (revision) => revision <= base);
    if (applied.done.length === 0) return applied.held;
    // Each part has the shape of the language; the whole must not grow past its limits either.
    const whole = QuestionnaireContent.safeParse(applied.manuscript.content);
    if (!whole.success) {
      const details = whole.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
      throw new DomainError('INPUT_NOT_VALID', { details });
    }
    refuseAltered(version.content, applied.manuscript.content);
    if (!user.personId) refuseUnreadTranslations(version.content, applied.manuscript.content);
    await store.edits.record({
      versionId: version.id,
      id,
      personId: user.personId,
      at: this.clock.now(),
      ...applied.manuscript,
      operations: applied.done,
      held: applied.held,
    });
    await recordContent(store, user, version, applied.manuscript.content, this.clock.now());
    return applied.held;
  }

  private async standing(store: Store, version: StoredVersion, user: SignedIn): Promise<VersionStanding> {
    const { status, signOff, approval, may } = await toVersionView(store, version, user, this.clock.today());
    return { status, signOff, approval, may };
  }
}
