import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Addressed, MailTransport, type Outcome } from './mail-transport.ts';

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
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const at = new Date().toISOString();
    const name = `${at.replace(/[:.]/g, '-')}-${deliveryId}.json`;
    const mail = { id: deliveryId, at, channel: 'mail', to: to.address, subject, text, html };
    // Under its own name only when it is whole: whoever reads the folder finds no halves.
    await writeFile(join(this.folder, `.${name}`), JSON.stringify(mail), { mode: 0o600 });
    await rename(join(this.folder, `.${name}`), join(this.folder, name));
    const names = (await readdir(this.folder)).filter((each) => each.endsWith('.json') && !each.startsWith('.')).sort();
    for (const old of names.slice(0, Math.max(0, names.length - MOST)))
      await rm(join(this.folder, old), { force: true });
    return { kind: 'sent' };
  }

  close(): void {}
}
