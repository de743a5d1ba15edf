import { type ClaimedDelivery, Database, describeFault } from '@medvirk/data-access';
import { TELL_PEOPLE, type TellPeopleJob } from '@medvirk/job-contracts';
import { localTime } from '@medvirk/outreach';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { MailTransport, type Outcome } from '../mail/mail-transport.ts';
import { lookForNotices } from './look-for-notices.ts';
import { writeMail } from './write-mail.ts';

/** A mail that a worker has held for longer was lost with it, in milliseconds. */
const GONE_AFTER = 15 * 60_000;
const MOST_ATTEMPTS = 6;
/** One job gives others their turn after so many. */
const MOST_AT_ONCE = 200;

/**
 * Tells people what they are to be told. Every mail is taken (committed as `sending`) before it is sent, so that no two workers and
 * no second run send it again; what a worker died with is `unknown` in the ledger, and sent again only when a person asks for it.
 */
@Processor(TELL_PEOPLE, { concurrency: 2, lockDuration: 60_000, stalledInterval: 15_000, maxStalledCount: 10 })
export class TellPeopleProcessor extends WorkerHost {
  private readonly database: Database;
  private readonly transport: MailTransport | undefined;
  private readonly publicUrl: string;
  private readonly log = new Logger(TellPeopleProcessor.name);

  constructor(
    database: Database,
    @Inject(MailTransport) transport: MailTransport | null,
    @Inject(WORKER_CONFIG) config: WorkerConfig,
  ) {
    super();
    this.database = database;
    this.transport = transport ?? undefined;
    this.publicUrl = (config.PUBLIC_URL ?? '').replace(/\/+$/, '');
  }

  async process({ data: { organisationId } }: Job<TellPeopleJob>): Promise<number> {
    const now = new Date();
    await this.database.within(organisationId, async (store) => {
      await lookForNotices(store, now);
      await store.messages.giveUpOn(new Date(now.getTime() - GONE_AFTER), now);
    });
    // Without a way out everything waits, and goes when there is one.
    if (!this.transport) return 0;
    await this.database.within(organisationId, (store) => store.messages.bundle(now));
    let sent = 0;
    while (sent < MOST_AT_ONCE && (await this.sendNext(organisationId, this.transport))) sent += 1;
    return sent;
  }

  private async sendNext(organisationId: string, transport: MailTransport): Promise<boolean> {
    const now = new Date();
    const delivery = await this.database.within(organisationId, (store) => store.messages.claim(now));
    if (!delivery) return false;
    await this.settle(organisationId, delivery, await this.send(organisationId, delivery, transport));
    return true;
  }

  private async send(
    organisationId: string,
    delivery: ClaimedDelivery,
    transport: MailTransport,
  ): Promise<Outcome | { kind: 'nothing' }> {
    const now = new Date();
    const context = { publicUrl: this.publicUrl, now, today: localTime(now).day };
    let written: Awaited<ReturnType<typeof writeMail>>;
    try {
      written = await this.database.within(organisationId, (store) => writeMail(store, delivery, context));
    } catch (fault) {
      this.log.error(`mail ${delivery.id} could not be written: ${describeFault(fault)}`);
      return { kind: 'not-sent', fault: 'not-written' };
    }
    if (!written) return { kind: 'nothing' };
    try {
      return await transport.send({ deliveryId: delivery.id, to: written.to, ...written.mail });
    } catch (fault) {
      this.log.error(`mail ${delivery.id}: ${describeFault(fault)}`);
      return { kind: 'unknown', fault: 'fault' };
    }
  }

  private settle(organisationId: string, { id, attempts }: ClaimedDelivery, outcome: Outcome | { kind: 'nothing' }) {
    const now = new Date();
    return this.database.within(organisationId, async ({ messages }) => {
      switch (outcome.kind) {
        case 'sent':
          return messages.settle(id, 'sent', now);
        case 'nothing':
          return messages.settle(id, 'dropped', now);
        case 'refused':
          return messages.settle(id, 'bounced', now, outcome.fault);
        case 'unknown':
          return messages.settle(id, 'unknown', now, outcome.fault);
        case 'not-sent':
          return attempts >= MOST_ATTEMPTS
            ? messages.settle(id, 'failed', now, outcome.fault)
            : messages.putBack(id, new Date(now.getTime() + pauseAfter(attempts)), outcome.fault);
      }
    });
  }

  @OnWorkerEvent('failed')
  failed(job: Job<TellPeopleJob> | undefined, fault: Error): void {
    this.log.error(`telling people of ${job?.data.organisationId ?? 'unknown'} failed: ${describeFault(fault)}`);
  }

  @OnWorkerEvent('error')
  faulty(fault: Error): void {
    this.log.warn(`queue: ${describeFault(fault)}`);
  }
}

/** Half a minute, then longer and longer: the sixth try is most of a day after the first. In milliseconds. */
const pauseAfter = (attempts: number): number => 30_000 * 5 ** (attempts - 1);
