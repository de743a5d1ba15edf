import type { DesignView, JargonView } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import { type FindingKey, isFindable, type JargonChanges, type JargonWord, jargonKey } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail, onVersion } from '../trail/append-trail.ts';

/** What people decide about advice on the design: each by name, since somebody else will wonder why. */
@Injectable()
export class DesignService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  get(user: SignedIn, versionId: string): Promise<DesignView> {
    return this.database.within(user.organisationId, async (store) =>
      this.view(store, found(await store.versions.find(versionId))),
    );
  }

  dismiss(user: SignedIn, versionId: string, finding: FindingKey, reason: string): Promise<DesignView> {
    return this.change(user, versionId, async (store, version, by) => {
      const at = this.clock.now();
      await store.design.dismiss(version.questionnaireId, finding, { reason: reason.trim(), by, at });
      await this.record(store, user, version, 'finding-dismissed', finding, { reason: reason.trim() });
    });
  }

  askAgain(user: SignedIn, versionId: string, finding: FindingKey): Promise<DesignView> {
    return this.change(user, versionId, async (store, version) => {
      if (await store.design.askAgain(version.questionnaireId, finding)) {
        await this.record(store, user, version, 'finding-asked-again', finding);
      }
    });
  }

  expect(user: SignedIn, versionId: string, expected: number | null): Promise<DesignView> {
    return this.change(user, versionId, (store, version) =>
      store.design.expectResponses(version.questionnaireId, expected),
    );
  }

  jargon(user: SignedIn): Promise<JargonView> {
    return this.database.within(user.organisationId, async (store) => toJargonView(await store.design.jargon()));
  }

  /** @throws DomainError WORD_NOT_READABLE when no language has anything to look for */
  saveWord(user: SignedIn, word: JargonWord): Promise<JargonView> {
    const key = jargonKey(word);
    const written = Object.values(word.words).filter((form) => form.trim() !== '');
    if (key === '' || key.length > 200 || !written.every(isFindable)) throw new DomainError('WORD_NOT_READABLE');
    return this.changeJargon(user, (store, by) => store.design.putJargon(key, word, by, this.clock.now()));
  }

  hideWord(user: SignedIn, key: string): Promise<JargonView> {
    return this.changeJargon(user, (store, by) =>
      store.design.putJargon(key.trim().toLowerCase(), null, by, this.clock.now()),
    );
  }

  restoreWord(user: SignedIn, key: string): Promise<JargonView> {
    return this.changeJargon(user, (store) => store.design.dropJargon(key.trim().toLowerCase()));
  }

  private change(
    user: SignedIn,
    versionId: string,
    deed: (store: Store, version: StoredVersion, personId: string) => Promise<void>,
  ): Promise<DesignView> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED');
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      await deed(store, version, personId);
      return this.view(store, version);
    });
  }

  private changeJargon(user: SignedIn, deed: (store: Store, personId: string) => Promise<void>): Promise<JargonView> {
    const { personId } = user;
    if (!personId) throw new DomainError('NOT_ALLOWED');
    return this.database.within(user.organisationId, async (store) => {
      await deed(store, personId);
      return toJargonView(await store.design.jargon());
    });
  }

  private record(
    store: Store,
    user: SignedIn,
    version: StoredVersion,
    kind: 'finding-dismissed' | 'finding-asked-again',
    { check, place, language }: FindingKey,
    more: { reason?: string } = {},
  ): Promise<void> {
    const codes = version.content.sections.flatMap((section) => section.questions.map(({ code }) => code));
    const question = codes.find((code) => place === code || place.startsWith(`${code}/`));
    const details = { check, place, language, ...more };
    return appendTrail(store, user, {
      ...onVersion(version),
      kind,
      at: this.clock.now(),
      details,
      ...(question !== undefined && { question }),
    });
  }

  private async view(store: Store, { questionnaireId }: StoredVersion): Promise<DesignView> {
    const dismissals = await store.design.dismissals(questionnaireId);
    return {
      dismissals: dismissals.map((dismissal) => ({ ...dismissal, at: dismissal.at.toISOString() })),
      jargon: toJargonView(await store.design.jargon()),
      expectedResponses: await store.design.expectedResponses(questionnaireId),
    };
  }
}

const toJargonView = ({ added, removed }: JargonChanges): JargonView => ({ added: [...added], removed: [...removed] });
