import { Command } from 'commander';
import type { NewUser } from '../admin/admin-services.ts';
import { organisationOption, parseEmail, type RunCommand, roleOption } from './command.ts';

/** `user add`: adds a person, or gives one more role to a person who is there. */
export function userAdd(run: RunCommand): Command {
  return new Command('add')
    .description('add a person, or give a person one more role')
    .requiredOption('--name <name>', 'as it is shown to others')
    .requiredOption('--email <address>', 'ties the person to the identity provider at the first sign-in', parseEmail)
    .addOption(roleOption())
    .option('--unit <id or name>', 'the role covers this unit and those below it (default: everything)')
    .addOption(organisationOption())
    .addHelpText(
      'after',
      `
In an empty house --organisation names the first organisation, which is made.

Examples:
  npm run medvirk -- user add --name "Kari Holm" --email kari@example.org --role quality-team
  npm run medvirk -- user add --name "Ada Lie" --email ada@example.org --role administrator --organisation "Fjord sykehus"
  npm run medvirk -- user add --name "Ola Berg" --email ola@example.org --role leader --unit "Medisinsk avdeling"`,
    )
    .action((user: NewUser) =>
      run(async (services) => {
        const added = await services.addUser(user);
        const text = added.created
          ? `Added ${user.name} as ${user.role}.`
          : `${user.name} was there and is now ${user.role} too.`;
        return { ok: true, json: added, text };
      }),
    );
}
