import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_PEOPLE } from '../demo-people.ts';
import { freePort } from '../postgres/free-port.ts';
import { Problem } from '../problem.ts';
import { BACK_OFF } from '../processes/back-off.ts';
import { keepRunning } from '../processes/keep-running.ts';
import { openLog } from '../processes/log-file.ts';
import { startProcess } from '../processes/managed-process.ts';
import type { Stop } from '../processes/stop.ts';
import { waitForHealth } from '../processes/wait-for-health.ts';
import { ROOT } from '../root-folder.ts';
import type { StartOptions } from '../start-options.ts';
import { FIRST_ADMINISTRATOR } from './first-administrator.ts';

/** Where people sign in. */
export interface SignIn {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** True for the demo identity provider of this machine. */
  isLocal: boolean;
}

/** The identity provider of the environment, else the one of this machine, on the port after Medvirk's where that is free. */
export async function openSignIn(
  options: StartOptions,
  environment: NodeJS.ProcessEnv,
  clientSecret: string,
  logs: string,
  stops: Stop[],
  say: (text: string) => void,
): Promise<SignIn> {
  if (environment.OIDC_ISSUER) {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = environment;
    if (!clientId || !secret)
      throw new Problem('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.', 2);
    return { issuer, clientId, clientSecret: secret, isLocal: false };
  }
  const port = await freePort(options.port < 65_535 ? options.port + 1 : undefined);
  const signIn: SignIn = { issuer: `http://localhost:${port}`, clientId: 'medvirk', clientSecret, isLocal: true };
  const write = openLog(join(logs, 'sign-in.log'));
  const start = () =>
    startProcess({
      name: 'demo sign-in',
      script: fileURLToPath(new URL('./main.js', import.meta.url)),
      cwd: ROOT,
      environment: {
        ...environment,
        ...identitySettings(signIn),
        PUBLIC_URL: options.publicUrl,
        MEDVIRK_DEMO: options.demo ? '1' : '0',
      },
      onOutput: write,
    });
  const kept = keepRunning(start, BACK_OFF, say);
  stops.push(() => kept.stop());
  await waitForHealth(kept.current(), `${signIn.issuer}/.well-known/openid-configuration`, 20_000);
  return signIn;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The identity provider as the API reads it. Plain http is allowed only to this very machine. */
export function identitySettings({ issuer, clientId, clientSecret }: SignIn): Record<string, string> {
  const { protocol, hostname } = new URL(issuer);
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    ...(protocol === 'http:' && LOOPBACK.test(hostname) ? { OIDC_INSECURE: '1' } : {}),
  };
}

/** Whom the local sign-in offers. */
export const peopleOf = (options: StartOptions) => (options.demo ? DEMO_PEOPLE : [FIRST_ADMINISTRATOR]);
