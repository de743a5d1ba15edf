import { Command } from 'commander';
import { count, parseId, type RunCommand } from './command.ts';

/** `rebuild`: makes the counted figures anew from the stored responses. */
export function rebuild(run: RunCommand): Command {
  return new Command('rebuild')
    .description('make the counted figures anew from the stored responses')
    .option('--survey <id>', 'one survey (default: all)', parseId)
    .addHelpText(
      'after',
      `
Responses are not touched, and people may go on answering meanwhile.

Examples:
  npm run medvirk -- rebuild
  npm run medvirk -- rebuild --survey 3f0c...`,
    )
    .action(({ survey }: { survey?: string }) =>
      run(async (services, progress) => {
        const report = await services.rebuild(survey, progress);
        const text = `Counted ${count(report.responses, 'response')} in ${count(report.surveys, 'survey')} anew.`;
        return { ok: true, json: report, text };
      }),
    );
}
