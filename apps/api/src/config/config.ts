import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { TrustedProxies } from '../web/sender-address.ts';

const Flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');

/** More of them would take more connections and memory than a machine of that size should give to one program unasked. */
const MOST_PROCESSES_UNASKED = 4;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const Config = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    /** Processes of the API behind the one port; a process of Node computes on one processor. */
    API_PROCESSES: z.coerce
      .number()
      .int()
      .min(1)
      .max(64)
      .default(() => Math.min(availableParallelism(), MOST_PROCESSES_UNASKED)),
    /** Address that people use, e.g. https://medvirk.example.no: origin of links, sign-in and the CSRF check. */
    PUBLIC_URL: z.url(),
    DATABASE_URL: z.string().min(1),
    /** Connections of one process. */
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
    OIDC_ISSUER: z.url(),
    OIDC_CLIENT_ID: z.string().min(1),
    OIDC_CLIENT_SECRET: z.string().min(1),
    /** 1 only for the demo's provider on this machine: it speaks plain HTTP. */
    OIDC_INSECURE: Flag,
    /** Signs the short-lived cookie of a sign-in under way. */
    MEDVIRK_SECRET: z.string().min(32),
    /** What a machine that collects metrics shows as `Authorization: Bearer`. Without it, this machine only. */
    METRICS_TOKEN: z.union([z.string().min(16), z.literal('').transform(() => undefined)]).optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** The proxies of our own that stand in front: how many in a row, or their addresses. */
    TRUSTED_PROXIES: TrustedProxies.prefault('0'),
    /** Responses that may wait for the database in one process before new ones are asked to come back. */
    SUBMIT_WAITING_MAX: z.coerce.number().int().min(1).default(4000),
    /** Responses a minute from one network address by one open link, in one process; 0 takes as many as come. */
    OPEN_LINK_BURST: z.coerce.number().int().min(0).default(120),
    /** The demo's local mailbox, shown under /dev/mailbox: a folder on this machine. */
    MAILBOX_FOLDER: z.union([z.literal('').transform(() => undefined), z.string()]).optional(),
  })
  .superRefine(({ MAILBOX_FOLDER, PUBLIC_URL }, context) => {
    // Mails hold ways in. On a machine that others reach they would lie open.
    if (!MAILBOX_FOLDER || LOOPBACK.test(new URL(PUBLIC_URL).hostname)) return;
    context.addIssue({ code: 'custom', path: ['MAILBOX_FOLDER'], message: 'is for a demo on this machine' });
  });

export type AppConfig = z.infer<typeof Config>;

/**
 * The environment, read and checked once. `NAME_FILE` gives a value by file, as container secrets do.
 * @throws ZodError naming every variable that is missing or wrong
 */
export function readAppConfig(env: NodeJS.ProcessEnv): AppConfig {
  const values: Record<string, string | undefined> = {};
  for (const name of Object.keys(Config.shape)) {
    const file = env[`${name}_FILE`];
    values[name] = file ? readFileSync(file, 'utf8').trim() : env[name];
  }
  return Config.parse(values);
}
