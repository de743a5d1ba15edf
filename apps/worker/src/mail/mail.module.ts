import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { MailTransport } from './mail-transport.ts';
import { MailboxTransport } from './mailbox-transport.ts';
import { SmtpTransport } from './smtp-transport.ts';

/** Null where there is no way out: then mail waits in the ledger. */
function wayOut({ SMTP_URL, MAIL_FROM, PUBLIC_URL, MAILBOX_FOLDER }: WorkerConfig): MailTransport | null {
  if (SMTP_URL && MAIL_FROM && PUBLIC_URL) return new SmtpTransport(SMTP_URL, MAIL_FROM, PUBLIC_URL);
  return MAILBOX_FOLDER ? new MailboxTransport(MAILBOX_FOLDER) : null;
}

@Module({
  providers: [{ provide: MailTransport, inject: [WORKER_CONFIG], useFactory: wayOut }],
  exports: [MailTransport],
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
