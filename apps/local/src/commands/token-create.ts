import { Command } from 'commander';
import type { NewToken } from '../admin/admin-services.ts';
import { organisationOption, parseDays, type RunCommand, roleOption } from './command.ts';

interface Given {
  name: string;
  role: NewToken['role'];
  days?: number;
  organisation?: string;
}

/** `token create`: makes a key for another system and shows it once. `now` counts the days from. */
export function tokenCreate(run: RunCommand, now: () => Date): Command {
  return new Command('create')
    .description('make a key with which another system may use the API')
    .requiredOption('--name <name>', 'what it is for, as shown in the list of keys')
    .addOption(roleOption())
    .option('--days <number>', 'how long it is good for (default: until it is revoked)', parseDays)
    .addOption(organisationOption())
    .addHelpText(
      'after',
      `
The key is shown once, alone on standard output: only its hash is kept.

Examples:
  npm run medvirk -- token create --name "Journal system" --role quality-team --days 365
  npm run --silent medvirk -- token create --name backup --role leader > key.txt`,
    )
    .action(({ name, role, days, organisation }: Given) =>
      run(async (services, progress) => {
        const expiresAt = days === undefined ? null : new Date(now().getTime() + days * 24 * 3600 * 1000);
        const created = await services.createToken({
          name,
          role,
          expiresAt,
          ...(organisation ? { organisation } : {}),
        });
        progress(`Made the key "${name}". Keep it now: it is not shown again.`);
        return { ok: true, json: created, text: created.token };
      }),
    );
}
