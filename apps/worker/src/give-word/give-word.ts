import { type ClaimedWord, Database, describeFault, openAddress, WayFinding } from '@medvirk/data-access';
import { wordMail } from '@medvirk/outreach';
import { Inject, Injectable } from '@nestjs/common';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { MailTransport, type Outcome } from '../mail/mail-transport.ts';
import { RepeatedLook } from '../relay/repeated-look.ts';

/** Between two looks, in milliseconds. */
const EVERY = 3000;
const MOST_ATTEMPTS = 6;
/** One organisation gives others their turn after so many. */
const MOST_AT_ONCE = 100;

/**
 * Writes to those who asked to hear what was done, once, when the public page tells of it. Each is taken (committed as `sending`)
 * before the mail goes, and the address is deleted after it. There is no queue: a job would tell when somebody was written to.
 */
@Injectable()
export class GiveWord extends RepeatedLook {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly transport: MailTransport | null;
  private readonly secret: string;
  private readonly publicUrl: string;

  constructor(
    database: Database,
    ways: WayFinding,
    @Inject(MailTransport) transport: MailTransport | null,
    @Inject(WORKER_CONFIG) config: WorkerConfig,
  ) {
    super({ every: EVERY });
    this.database = database;
    this.ways = ways;
    this.transport = transport;
    this.secret = config.MEDVIRK_SECRET;
    this.publicUrl = (config.PUBLIC_URL ?? '').replace(/\/+$/, '');
  }

  protected async look(): Promise<void> {
    // Without a way out everybody waits, and hears when there is one.
    if (!this.transport) return;
    for (const organisationId of await this.ways.organisationsToGiveWord(new Date())) {
      for (let given = 0; given < MOST_AT_ONCE && !this.stopped; given += 1) {
        if (!(await this.giveNext(organisationId, this.transport))) break;
      }
    }
  }

  private async giveNext(organisationId: string, transport: MailTransport): Promise<boolean> {
    const now = new Date();
    const claimed = await this.database.within(organisationId, ({ words }) => words.claim(now));
    if (!claimed) return false;
    const outcome = await this.give(organisationId, claimed, transport);
    const again = outcome.kind === 'not-sent' && claimed.attempts < MOST_ATTEMPTS;
    const retryAt = again ? new Date(now.getTime() + pauseAfter(claimed.attempts)) : null;
    await this.database.within(organisationId, ({ words }) => words.settle(claimed.id, retryAt));
    return true;
  }

  private async give(organisationId: string, word: ClaimedWord, transport: MailTransport): Promise<Outcome> {
    let address: string;
    try {
      address = openAddress(this.secret, word.surveyId, word.sealed);
    } catch {
      this.log.error('an address of somebody who asked for word can not be opened: has MEDVIRK_SECRET changed?');
      return { kind: 'refused', fault: 'not-opened' };
    }
    try {
      const written = await this.database.within(organisationId, async (store) => {
        const survey = await store.surveys.find(word.surveyId);
        const content = await store.surveys.contentOf(word.surveyId);
        if (!survey || !content) throw new Error('the survey is gone');
        return wordMail({
          organisation: (await store.organisation.get()).name,
          languages: content.content.languages,
          url: `${this.publicUrl}/told/${survey.toldSlug}`,
        });
      });
      return await transport.send({ deliveryId: word.id, to: { name: '', address }, ...written });
    } catch (fault) {
      this.log.error(`word of what was done could not be sent: ${describeFault(fault)}`);
      return { kind: 'not-sent', fault: 'fault' };
    }
  }
}

/** Half a minute, then longer and longer: the sixth try is most of a day after the first. In milliseconds. */
const pauseAfter = (attempts: number): number => 30_000 * 5 ** (attempts - 1);
