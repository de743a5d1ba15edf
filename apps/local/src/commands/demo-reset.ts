import { Command } from 'commander';
import { Problem } from '../problem.ts';
import { count, type RunCommand } from './command.ts';

/** `demo reset`: deletes the demo organisation and makes it anew. */
export function demoReset(run: RunCommand): Command {
  return new Command('reset')
    .description('delete the demo organisation, no other, and make it anew')
    .option('--yes', 'yes, delete all that was done in the demo')
    .addHelpText(
      'after',
      `
Other organisations in the same database are not touched. Medvirk may go on running; whoever is signed in signs in again.

Example:
  npm run medvirk -- demo reset --yes`,
    )
    .action(({ yes }: { yes?: boolean }) => {
      if (!yes) {
        throw new Problem('This deletes all that was done in the demo organisation. Add --yes to do it.', 2);
      }
      return run(async (services, progress) => {
        const report = await services.resetDemo(progress);
        return {
          ok: true,
          json: report,
          text: `The demo is made anew, with ${count(report.people, 'person', 'people')}.`,
        };
      });
    });
}
