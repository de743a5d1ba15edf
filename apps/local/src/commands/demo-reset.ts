import { Command } from 'commander';
import { Problem } from '../problem.ts';
import { count, type RunCommand } from './command.ts';

/** `demo reset`: deletes everything in the embedded database and makes the demo anew. */
export function demoReset(run: RunCommand): Command {
  return new Command('reset')
    .description('delete everything in the embedded database and make the demo anew')
    .option('--yes', 'yes, delete everything')
    .addHelpText(
      'after',
      `
Stop Medvirk first. A database of your own (DATABASE_URL) is never deleted.

Example:
  npm run medvirk -- demo reset --yes`,
    )
    .action(({ yes }: { yes?: boolean }) => {
      if (!yes) {
        throw new Problem(
          'This deletes everything in the embedded database, also what is not demo. Add --yes to do it.',
          2,
        );
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
