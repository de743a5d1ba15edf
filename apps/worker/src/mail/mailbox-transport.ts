import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Addressed, MailTransport, type Outcome } from './mail-transport.ts';
import { type Sms, SmsTransport } from './sms-transport.ts';

/** Mails that the mailbox holds at most; the oldest go. */
const MOST = 500;

/**
 * The demo's mail: one file per mail in a folder of this machine, which the API shows under /dev/mailbox. The names of the files
 * put them in the order in which they came.
 */
export class MailboxTransport extends MailTransport {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = folder;
  }

  async send({ deliveryId, to, subject, text, html }: Addressed): Promise<Outcome> {
    await keep(this.folder, { id: deliveryId, channel: 'mail', to: to.address, subject, text, html });
    return { kind: 'sent' };
  }

  close(): void {}
}

/** Text messages of the demo, in the same mailbox. */
export class SmsMailbox extends SmsTransport {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = folder;
  }

  async send({ id, to, text }: Sms): Promise<Outcome> {
    await keep(this.folder, { id, channel: 'sms', to, subject: 'SMS', text, html: '' });
    return { kind: 'sent' };
  }
}

interface Kept {
  id: string;
  channel: 'mail' | 'sms';
  to: string;
  subject: string;
  text: string;
  html: string;
}

async function keep(folder: string, mail: Kept): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = new Date().toISOString();
  const name = `${at.replace(/[:.]/g, '-')}-${mail.id}.json`;
  // Under its own name only when it is whole: whoever reads the folder finds no halves.
  await writeFile(join(folder, `.${name}`), JSON.stringify({ ...mail, at }), { mode: 0o600 });
  await rename(join(folder, `.${name}`), join(folder, name));
  const names = (await readdir(folder)).filter((each) => each.endsWith('.json') && !each.startsWith('.')).sort();
  for (const old of names.slice(0, Math.max(0, names.length - MOST))) await rm(join(folder, old), { force: true });
}
