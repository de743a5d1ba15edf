import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { ResponseFile } from '../admin/admin-services.ts';
import { Problem } from '../problem.ts';
import { count, parseId, type RunCommand } from './command.ts';

interface Given {
  survey: string;
  format?: 'csv' | 'xlsx';
  dryRun?: boolean;
}

/** How many rejected lines are listed for people; --json lists all. */
const SHOWN = 20;

function formatOf(path: string, given: Given['format']): ResponseFile['format'] {
  if (given) return given;
  const ending = extname(path).toLowerCase();
  if (ending === '.csv') return 'csv';
  if (ending === '.xlsx') return 'xlsx';
  throw new Problem(`"${path}" ends neither in .csv nor in .xlsx: say which it is with --format.`, 2);
}

/** `import responses`: brings responses collected elsewhere into a survey. */
export function importResponses(run: RunCommand): Command {
  return new Command('responses')
    .description('bring responses collected elsewhere into a survey')
    .argument('<file>', 'a CSV or XLSX file with one response on each line')
    .requiredOption('--survey <id>', 'the survey they belong to', parseId)
    .addOption(new Option('--format <format>', 'when the name of the file does not tell').choices(['csv', 'xlsx']))
    .option('--dry-run', 'check everything and store nothing')
    .addHelpText(
      'after',
      `
The same file may be imported again: responses that are there already are left alone.
Exit code 1 when at least one line was rejected; the other lines are stored.

Examples:
  npm run medvirk -- import responses paper.csv --survey 3f0c... --dry-run
  npm run medvirk -- import responses paper.csv --survey 3f0c... --json`,
    )
    .action((file: string, { survey, format, dryRun = false }: Given) => {
      // npm runs scripts in the root folder; INIT_CWD is where the person stands.
      const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
      if (!existsSync(path)) throw new Problem(`There is no file ${path}.`, 2);
      const task: ResponseFile = { path, surveyId: survey, format: formatOf(path, format), dryRun };
      return run(async (services, progress) => {
        const report = await services.importResponses(task, progress);
        const { read, stored, alreadyThere, rejected } = report;
        const lines = [
          `${count(read, 'line')} read, ${stored} ${dryRun ? 'would be stored' : 'stored'}, ${alreadyThere} there already, ${rejected.length} rejected.`,
          ...rejected.slice(0, SHOWN).map(({ line, reason }) => `  line ${line}: ${reason}`),
          ...(rejected.length > SHOWN ? [`  and ${rejected.length - SHOWN} more: --json lists them all`] : []),
        ];
        return { ok: rejected.length === 0, json: report, text: lines.join('\n') };
      });
    });
}
