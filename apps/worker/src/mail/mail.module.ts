import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { MailTransport } from './mail-transport.ts';
import { MailboxTransport, SmsMailbox } from './mailbox-transport.ts';
import { SmsGateway } from './sms-gateway.ts';
import { SmsTransport } from './sms-transport.ts';
import { SmtpTransport } from './smtp-transport.ts';

/** Null where there is no way out: then mail waits in the ledger. */
function wayOut({ SMTP_URL, MAIL_FROM, PUBLIC_URL, MAILBOX_FOLDER }: WorkerConfig): MailTransport | null {
  if (SMTP_URL && MAIL_FROM && PUBLIC_URL) return new SmtpTransport(SMTP_URL, MAIL_FROM, PUBLIC_URL);
  return MAILBOX_FOLDER ? new MailboxTransport(MAILBOX_FOLDER) : null;
}

function wayOutForSms(config: WorkerConfig): SmsTransport | null {
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_TOKEN: token, SMS_SENDER: sender, MAILBOX_FOLDER } = config;
  if (url) return new SmsGateway({ url, token, sender });
  return MAILBOX_FOLDER ? new SmsMailbox(MAILBOX_FOLDER) : null;
}

@Module({
  providers: [
    { provide: MailTransport, inject: [WORKER_CONFIG], useFactory: wayOut },
    { provide: SmsTransport, inject: [WORKER_CONFIG], useFactory: wayOutForSms },
  ],
  exports: [MailTransport, SmsTransport],
})
export class MailModule implements OnApplicationShutdown {
  private readonly transport: MailTransport | null;

  constructor(@Inject(MailTransport) transport: MailTransport | null) {
    this.transport = transport;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
