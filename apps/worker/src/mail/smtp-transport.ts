import { createTransport } from 'nodemailer';
import { type Addressed, MailTransport, type Outcome } from './mail-transport.ts';

type Sender = ReturnType<typeof createTransport>;

/** Milliseconds to wait for a server: for a connection, for its greeting, and between two of its answers. */
const LIMITS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Mail by SMTP, with a few connections that are used again. */
export class SmtpTransport extends MailTransport {
  private readonly sender: Sender;
  private readonly from: string;
  private readonly host: string;

  /**
   * @param url smtp://user:password@host:587 (STARTTLS where the server offers it) or smtps://…:465
   * @param from `Name <address>` or an address
   * @param publicUrl of Medvirk; its host name ends the mails' ids
   */
  constructor(url: string, from: string, publicUrl: string) {
    super();
    this.sender = createTransport({ url, pool: true, maxConnections: 3, ...LIMITS });
    this.from = from;
    this.host = new URL(publicUrl).hostname;
  }

  async send({ deliveryId, to, subject, text, html }: Addressed): Promise<Outcome> {
    try {
      await this.sender.sendMail({
        from: this.from,
        to,
        subject,
        text,
        html,
        messageId: `<${deliveryId}@${this.host}>`,
        headers: { 'X-Medvirk-Delivery': deliveryId, 'Auto-Submitted': 'auto-generated' },
        // Neither a path nor an address in a mail may make this process fetch something.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { kind: 'sent' };
    } catch (fault) {
      return outcomeOf(fault);
    }
  }

  close(): void {
    this.sender.close();
  }
}

/** Before the server has been given a mail, nothing can have been sent. */
const BEFORE_THE_MAIL = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'API', 'MAIL FROM', 'RCPT TO']);
const NO_CONNECTION = new Set(['ECONNECTION', 'EDNS', 'EAUTH', 'ETLS', 'ECONNREFUSED', 'ENOAUTH']);

/** Reads nodemailer's fault: a server's answer by its code (RFC 5321, 4.2), anything else by how far it had come. */
export function outcomeOf(thrown: unknown): Outcome {
  const { code, command, responseCode } = thrown as { code?: unknown; command?: unknown; responseCode?: unknown };
  const name = typeof code === 'string' && /^[A-Z_]{1,20}$/.test(code) ? code : 'fault';
  const step = String(command ?? '').toUpperCase();
  if (typeof responseCode === 'number') {
    const fault = `smtp-${responseCode}`;
    // A refusal of us (who we are, whom we send as) is no refusal of the one who was to have the mail.
    const isOfRecipient = step === 'RCPT TO' || step === 'DATA' || code === 'EENVELOPE' || code === 'EMESSAGE';
    return responseCode >= 500 && isOfRecipient && step !== 'MAIL FROM'
      ? { kind: 'refused', fault }
      : { kind: 'not-sent', fault };
  }
  if (BEFORE_THE_MAIL.has(step) || NO_CONNECTION.has(name)) return { kind: 'not-sent', fault: name };
  // An address that is none: nobody was asked.
  if (name === 'EENVELOPE') return { kind: 'refused', fault: name };
  return { kind: 'unknown', fault: name };
}
