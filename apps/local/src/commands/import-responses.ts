import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { ResponseFile } from '../admin/admin-services.ts';
import { Problem } from '../problem.ts';
import { count, parseId, type RunCommand } from './command.ts';

interface Given {
  survey: string;
  mapping: string;
  report?: string;
  dryRun?: boolean;
}

/** npm runs scripts in the root folder; INIT_CWD is where the person stands. */
const fromWhereTheyStand = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function existing(path: string): string {
  const full = fromWhereTheyStand(path);
  if (!existsSync(full)) throw new Problem(`There is no file ${full}.`, 2);
  return full;
}

/** `import responses`: brings responses collected elsewhere into a survey. */
export function importResponses(run: RunCommand): Command {
  return new Command('responses')
    .description('bring responses collected elsewhere into a survey')
    .argument('<file>', 'a CSV file with a heading')
    .requiredOption('--survey <id>', 'the survey they belong to', parseId)
    .requiredOption('--mapping <file>', 'a JSON file that says what the columns mean (see libs/interchange/README.md)')
    .option('--report <file>', 'where rejected lines are written (default: <file>.rejected.csv)')
    .option('--dry-run', 'check everything and store nothing')
    .addHelpText(
      'after',
      `
The same file may be imported again, also after an import that was stopped: responses that are there already are left alone.
Exit code 1 when something was rejected; everything else is stored. The report holds line numbers and reasons, no answers.

Examples:
  npm run medvirk -- import responses paper.csv --survey 3f0c... --mapping paper.json --dry-run
  npm run medvirk -- import responses paper.csv --survey 3f0c... --mapping paper.json --json`,
    )
    .action((file: string, { survey, mapping, report, dryRun = false }: Given) => {
      const path = existing(file);
      const task: ResponseFile = {
        path,
        mappingPath: existing(mapping),
        surveyId: survey,
        reportPath: report ? fromWhereTheyStand(report) : `${path}.rejected.csv`,
        dryRun,
      };
      return run(async (services, progress) => {
        const imported = await services.importResponses(task, progress);
        const { read, stored, alreadyThere, responsesRejected, rejections } = imported;
        const lines = [
          `${count(read, 'line')} read. Responses: ${stored} ${dryRun ? 'would be stored' : 'stored'}, ${alreadyThere} there already, ${responsesRejected} rejected.`,
          ...rejections.first.map(
            ({ line, reason, about }) => `  line ${line}: ${reason}${about ? ` (${about})` : ''}`,
          ),
          ...(rejections.file ? [`Every reason, by line: ${rejections.file}`] : []),
        ];
        return { ok: responsesRejected === 0, json: imported, text: lines.join('\n') };
      });
    });
}
