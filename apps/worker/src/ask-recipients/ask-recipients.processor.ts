import { createHash, randomBytes } from 'node:crypto';
import {
  type AskOutcome,
  type ClaimedRecipient,
  Database,
  describeFault,
  type UsableState,
} from '@medvirk/data-access';
import { ASK_RECIPIENTS, type AskRecipientsJob } from '@medvirk/job-contracts';
import { invitationMail, invitationSms, localTime } from '@medvirk/outreach';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { MailTransport, type Outcome } from '../mail/mail-transport.ts';
import { SmsTransport } from '../mail/sms-transport.ts';

const MOST_ATTEMPTS = 6;
/** One job gives others their turn after so many. */
const MOST_AT_ONCE = 100;

/** What is sent to one person: made at this moment, and kept as hashes only. */
interface Prepared {
  organisation: string;
  url: string;
  noMoreUrl: string;
  closesOn: string | null;
  invitationId: string;
  noMoreHash: Buffer;
  /** The invitation whose place this one takes, as it stood before. */
  earlier: { id: string; was: UsableState } | undefined;
}

/**
 * Asks people to answer. Each is taken (committed as `sending`) before anything is sent. The code of an invitation is made then and
 * there; a reminder brings a new one, which takes the place of the old one, since nobody has kept it.
 */
@Processor(ASK_RECIPIENTS, { concurrency: 1, lockDuration: 60_000, stalledInterval: 15_000, maxStalledCount: 10 })
export class AskRecipientsProcessor extends WorkerHost {
  private readonly database: Database;
  private readonly mail: MailTransport | null;
  private readonly sms: SmsTransport | null;
  private readonly publicUrl: string;
  private readonly log = new Logger(AskRecipientsProcessor.name);

  constructor(
    database: Database,
    @Inject(MailTransport) mail: MailTransport | null,
    @Inject(SmsTransport) sms: SmsTransport | null,
    @Inject(WORKER_CONFIG) config: WorkerConfig,
  ) {
    super();
    this.database = database;
    this.mail = mail;
    this.sms = sms;
    this.publicUrl = (config.PUBLIC_URL ?? '').replace(/\/+$/, '');
  }

  async process({ data: { organisationId } }: Job<AskRecipientsJob>): Promise<number> {
    // Without a way out everything waits, and goes when there is one.
    if (!this.mail && !this.sms) return 0;
    let asked = 0;
    while (asked < MOST_AT_ONCE && (await this.askNext(organisationId))) asked += 1;
    return asked;
  }

  private async askNext(organisationId: string): Promise<boolean> {
    const now = new Date();
    const recipient = await this.database.within(organisationId, ({ recipients }) =>
      recipients.claim(now, localTime(now)),
    );
    if (!recipient) return false;
    const outcome = await this.ask(organisationId, recipient, now);
    await this.database.within(organisationId, ({ recipients }) =>
      recipients.settle(recipient.id, outcome, new Date()),
    );
    return true;
  }

  private async ask(organisationId: string, recipient: ClaimedRecipient, now: Date): Promise<AskOutcome> {
    let prepared: Prepared;
    try {
      prepared = await this.prepare(organisationId, recipient, now);
    } catch (fault) {
      // Answered or stopped since they were taken: the next who takes them finds that out.
      if (fault instanceof NotNeeded) return { kind: 'again', fault: 'not-needed', retryAt: now };
      this.log.error(`an invitation could not be made: ${describeFault(fault)}`);
      return again(recipient, 'not-made', now);
    }
    const sent = await this.send(recipient, prepared).catch((fault: unknown): Outcome => {
      this.log.error(`an invitation could not be sent: ${describeFault(fault)}`);
      return { kind: 'unknown', fault: 'fault' };
    });
    const { invitationId, noMoreHash } = prepared;
    switch (sent.kind) {
      case 'sent':
        return { kind: 'sent', invitationId, noMoreHash };
      case 'unknown':
        return { kind: 'unknown', invitationId, noMoreHash, fault: sent.fault };
      case 'refused':
        await this.takeBack(organisationId, prepared);
        return { kind: 'bounced', fault: sent.fault };
      case 'not-sent':
        await this.takeBack(organisationId, prepared);
        return again(recipient, sent.fault, now);
    }
  }

  private prepare(organisationId: string, recipient: ClaimedRecipient, now: Date): Promise<Prepared> {
    const { surveyId, unitId, invitationId: earlier } = recipient;
    return this.database.within(organisationId, async (store) => {
      const survey = await store.surveys.find(surveyId);
      const unit = survey?.units.find((each) => each.unitId === unitId);
      if (!survey || !unit) throw new Error('the survey does not run in the unit any more');
      const [issued] = await store.invitations.issue({ surveyId, unitId, count: 1, today: localTime(now).day });
      if (!issued) throw new Error('no invitation was made');
      const was = earlier ? await store.invitations.renew(earlier, issued.id) : undefined;
      if (earlier && !was) throw new NotNeeded();
      const token = randomBytes(16).toString('base64url');
      return {
        organisation: (await store.organisation.get()).name,
        url: `${this.publicUrl}/s/${unit.linkCode}#${issued.code}`,
        noMoreUrl: `${this.publicUrl}/no-more#${token}`,
        closesOn: survey.closesOn,
        invitationId: issued.id,
        noMoreHash: createHash('sha256').update(token).digest(),
        earlier: earlier && was ? { id: earlier, was } : undefined,
      };
    });
  }

  private async send({ id, email, phone, language, asks }: ClaimedRecipient, prepared: Prepared): Promise<Outcome> {
    const message = { ...prepared, language, isReminder: asks > 0 };
    if (email && this.mail) {
      return this.mail.send({ deliveryId: id, to: { name: '', address: email }, ...invitationMail(message) });
    }
    if (phone && this.sms) return this.sms.send({ id: `${id}-${asks}`, to: phone, text: invitationSms(message) });
    return { kind: 'not-sent', fault: 'no-way-out' };
  }

  /** What nobody got must not count as made and unopened, and what they got before is still theirs to use. */
  private takeBack(organisationId: string, { invitationId, earlier }: Prepared): Promise<void> {
    return this.database.within(organisationId, async ({ invitations }) => {
      await invitations.stop([invitationId]);
      if (earlier) await invitations.revive(earlier.id, earlier.was);
    });
  }

  @OnWorkerEvent('failed')
  failed(job: Job<AskRecipientsJob> | undefined, fault: Error): void {
    this.log.error(`asking for ${job?.data.organisationId ?? 'unknown'} failed: ${describeFault(fault)}`);
  }

  @OnWorkerEvent('error')
  faulty(fault: Error): void {
    this.log.warn(`queue: ${describeFault(fault)}`);
  }
}

/** Half a minute, then longer and longer: the sixth try is most of a day after the first. */
/** Undoes what was made for somebody who need not be reminded. */
class NotNeeded extends Error {}

function again({ attempts }: ClaimedRecipient, fault: string, now: Date): AskOutcome {
  if (attempts >= MOST_ATTEMPTS) return { kind: 'failed', fault };
  return { kind: 'again', fault, retryAt: new Date(now.getTime() + 30_000 * 5 ** (attempts - 1)) };
}
