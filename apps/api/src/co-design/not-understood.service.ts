import type { NotUnderstoodView } from '@medvirk/api-contract';
import { Database, type Store, type StoredVersion } from '@medvirk/data-access';
import { questionsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { wordsPrint } from './question-print.ts';
import { record } from './record.ts';
import { inOpenRound, READING } from './taking-part.ts';

/** "I did not understand this": counted once per member and wording, and taken back with one tap. */
@Injectable()
export class NotUnderstoodService {
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  list(user: SignedIn, versionId: string): Promise<NotUnderstoodView[]> {
    return this.database.within(user.organisationId, async (store) => {
      const version = found(await store.versions.find(versionId));
      const counted = await countNotUnderstood(store, version, user.personId);
      return counted.filter(({ now, earlier }) => now + earlier > 0);
    });
  }

  say(user: SignedIn, versionId: string, question: string, says: boolean): Promise<NotUnderstoodView> {
    return this.database.within(user.organisationId, async (store) => {
      const { version, personId } = await inOpenRound(store, user, versionId, {
        kinds: READING,
        today: this.clock.today(),
      });
      found(questionsOf(version.content).find(({ code }) => code === question));
      const said = { question, personId, wordsHash: wordsPrint(version.content, question) };
      const at = this.clock.now();
      const changed = says
        ? await store.notUnderstood.say(versionId, said, at)
        : await store.notUnderstood.takeBack(versionId, said);
      const kind = says ? 'not-understood' : 'understood-after-all';
      if (changed) await record(store, user, version, { kind, at, question });
      const counted = await countNotUnderstood(store, version, personId);
      return found(counted.find((each) => each.question === question));
    });
  }
}

/** Every question of the version, in its order. What was said of earlier words is kept apart from what is said of these. */
async function countNotUnderstood(
  store: Store,
  version: StoredVersion,
  reader: string | undefined,
): Promise<NotUnderstoodView[]> {
  const said = await store.notUnderstood.ofVersion(version.id);
  return questionsOf(version.content).map(({ code: question }) => {
    const about = said.filter((each) => each.question === question);
    const print = about.length > 0 ? wordsPrint(version.content, question) : undefined;
    const now = new Set(about.flatMap(({ personId, wordsHash }) => (print?.equals(wordsHash) ? personId : [])));
    const earlier = new Set(about.flatMap(({ personId }) => (now.has(personId) ? [] : personId)));
    return { question, now: now.size, earlier: earlier.size, mine: reader !== undefined && now.has(reader) };
  });
}
