import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A local mailbox of a test's own; hand `environment` to the house. */
export interface TestMailbox {
  readonly environment: { readonly MAILBOX_FOLDER: string };
  mails(): TestMail[];
  /** Waits until there are as many mails that fit, and gives them, oldest first. */
  wait(fits: (mail: TestMail) => boolean, count?: number): Promise<TestMail[]>;
  remove(): void;
}

export function aMailbox(): TestMailbox {
  const folder = mkdtempSync(join(tmpdir(), 'medvirk-mailbox-'));
  const mails = (): TestMail[] =>
    readdirSync(folder)
      .filter((name) => /^\d/.test(name))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return {
    environment: { MAILBOX_FOLDER: folder },
    mails,
    wait: async (fits, count = 1) => {
      for (const until = Date.now() + 20_000; ; await new Promise((next) => setTimeout(next, 100))) {
        const found = mails().filter(fits);
        if (found.length >= count) return found;
        if (Date.now() > until) {
          throw new Error(`${found.length} of ${count} mails came: ${mails().map(({ subject }) => subject)}`);
        }
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The secret behind the # of the first personal link in a mail. */
export const tokenIn = ({ text }: TestMail): string => /\/member#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
export const codeIn = ({ text }: TestMail): string => /^(\d{3}) (\d{3})$/m.exec(text)?.slice(1).join('') ?? '';
