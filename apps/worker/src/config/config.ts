import { readFileSync } from 'node:fs';
import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Compose files pass what is not set as an empty text. */
const unset = <T extends z.ZodType>(shape: T) => z.union([z.literal('').transform(() => undefined), shape]).optional();

const Config = z
  .object({
    DATABASE_URL: z.string().min(1),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(6),
    /** Set: BullMQ runs on Redis. Not set: on PostgreSQL. */
    REDIS_URL: z.string().min(1).optional(),
    /** The API's: opens what the API has sealed until its batch moves. */
    MEDVIRK_SECRET: z.string().min(32),
    HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /**
     * Milliseconds between two looks into the outbox. Each batch writes all cells that it touches, so larger and fewer ones cost less; twice as
     * long would leave a busy house no room below the second after which a response is to be in the figures.
     */
    RELAY_EVERY: z.coerce.number().int().min(20).default(400),
    /** Milliseconds between two looks at what waits for company. */
    MOVE_EVERY: z.coerce.number().int().min(20).default(10_000),
    /** At most so many milliseconds between two looks for work of any kind; not set: each kind has its own time. */
    LOOK_EVERY: unset(z.coerce.number().int().min(20)),
    /** Address that people use: where links in mail lead. Needed where mail is sent. */
    PUBLIC_URL: unset(z.url()),
    /** smtp://user:password@host:587 or smtps://…; without it, and without a mailbox, mail waits. */
    SMTP_URL: unset(z.url({ protocol: /^smtps?$/ })),
    /** Whom mail comes from: an address, or `Name <address>`. */
    MAIL_FROM: unset(z.string().regex(/^[^\r\n]*@[^\r\n]*$/)),
    /** Text messages: where a gateway takes `{ id, from, to, text }`; what it asks for as `Authorization: Bearer`; who sends. */
    SMS_GATEWAY_URL: unset(z.url({ protocol: /^https?$/ })),
    SMS_GATEWAY_TOKEN: unset(z.string()),
    SMS_SENDER: unset(z.string().max(20)),
    /** The demo's local mailbox: a folder on this machine. */
    MAILBOX_FOLDER: unset(z.string()),
  })
  .superRefine((config, context) => {
    const lack = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const { SMTP_URL, MAIL_FROM, MAILBOX_FOLDER, PUBLIC_URL, SMS_GATEWAY_URL } = config;
    if ((SMTP_URL || SMS_GATEWAY_URL || MAILBOX_FOLDER) && !PUBLIC_URL)
      lack('PUBLIC_URL', 'is needed for the links in mail');
    if (SMTP_URL && !MAIL_FROM) lack('MAIL_FROM', 'is needed beside SMTP_URL');
    // Mails hold ways in. On a machine that others reach they would lie open.
    if (MAILBOX_FOLDER && PUBLIC_URL && !LOOPBACK.test(new URL(PUBLIC_URL).hostname)) {
      lack('MAILBOX_FOLDER', 'is for a demo on this machine; set SMTP_URL instead');
    }
  });

export type WorkerConfig = z.infer<typeof Config>;

/**
 * The environment, read and checked once. `NAME_FILE` gives a value by file.
 * @throws ZodError naming every variable that is missing or wrong
 */
export function readWorkerConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const values: Record<string, string | undefined> = {};
  for (const name of Object.keys(Config.shape)) {
    const file = env[`${name}_FILE`];
    values[name] = file ? readFileSync(file, 'utf8').trim() : env[name];
  }
  return Config.parse(values);
}
