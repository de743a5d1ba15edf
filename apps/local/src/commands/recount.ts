import { Command } from 'commander';
import { count, parseId, type RunCommand } from './command.ts';

/** `recount`: compares the figures on the dashboards with the stored responses. */
export function recount(run: RunCommand): Command {
  return new Command('recount')
    .description('compare the counted figures with the stored responses, and change nothing')
    .option('--survey <id>', 'one survey (default: all)', parseId)
    .addHelpText(
      'after',
      `
Exit code 1 when something differs; "rebuild" puts it right.

Examples:
  npm run medvirk -- recount
  npm run medvirk -- recount --survey 3f0c... --json`,
    )
    .action(({ survey }: { survey?: string }) =>
      run(async (services, progress) => {
        const report = await services.recount(survey, progress);
        const { surveys, responses, waiting, differences } = report;
        const lines = [
          `${count(responses, 'response')} in ${count(surveys, 'survey')}: ${count(differences.length, 'difference')}.${waiting > 0 ? ` ${waiting} not counted yet.` : ''}`,
          ...differences.map(
            ({ surveyId, what, counted, stored }) => `  ${surveyId} ${what}: counted ${counted}, stored ${stored}`,
          ),
        ];
        return { ok: differences.length === 0, json: report, text: lines.join('\n') };
      }),
    );
}
