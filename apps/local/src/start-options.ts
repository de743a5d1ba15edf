import { parseArgs } from 'node:util';
import { Problem } from './problem.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  port: number;
  host: string;
  publicUrl: string;
  /** Demo data and demo people. */
  demo: boolean;
  help: boolean;
}

export const START_HELP = `npm start -- [options]

  --port <number>   the port to answer on (default: PORT, else 3000)
  --no-demo         begin with an empty house: no demo data and no demo people
  --help            this text

Environment (also read from the file .env; see .env.example):
  PORT, HOST, PUBLIC_URL, API_PROCESSES, MEDVIRK_HOME, DATABASE_URL, DATABASE_OWNER_URL,
  REDIS_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SMTP_URL, MAIL_FROM
`;

function readPort(text: string, from: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Problem(`${from} must be a number from 1 to 65535, not "${text}".`, 2);
  }
  return port;
}

/**
 * Reads the arguments of `npm start` and the environment; arguments win.
 *
 * @throws Problem with exit code 2 for what it does not understand
 */
export function readStartOptions(argv: string[], environment: Record<string, string | undefined>): StartOptions {
  let values: { port?: string; demo?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: argv,
      allowNegative: true,
      options: { port: { type: 'string' }, demo: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${START_HELP}`, 2);
  }
  const port =
    values.port !== undefined ? readPort(values.port, '--port') : readPort(environment.PORT || '3000', 'PORT');
  const publicUrl = environment.PUBLIC_URL || `http://localhost:${port}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) {
    throw new Problem(`PUBLIC_URL must be an address such as http://localhost:3000, not "${publicUrl}".`, 2);
  }
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    publicUrl: publicUrl.replace(/\/+$/, ''),
    demo: values.demo ?? true,
    help: values.help ?? false,
  };
}
