import { join } from 'node:path';
import type { SignIn } from './identity/open-sign-in.ts';
import type { StartOptions } from './start-options.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Where mail goes when no server is named: into a mailbox of this machine, for a demo that only this machine reaches. Anywhere else it
 * waits until there is a server, since a mailbox that others can open would give away what the mails let people do.
 */
export function mailSettings(
  { demo, publicUrl }: Pick<StartOptions, 'demo' | 'publicUrl'>,
  environment: NodeJS.ProcessEnv,
  state: string,
  { isLocal }: Pick<SignIn, 'isLocal'>,
): { MAILBOX_FOLDER: string } {
  const isDemo = demo && isLocal && LOOPBACK.test(new URL(publicUrl).hostname) && !environment.SMTP_URL;
  return { MAILBOX_FOLDER: isDemo ? join(state, 'mailbox') : '' };
}

export const mailboxOf = ({ MAILBOX_FOLDER }: NodeJS.ProcessEnv): boolean => Boolean(MAILBOX_FOLDER);
