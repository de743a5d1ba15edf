import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FindingLanguage } from '@medvirk/questionnaire';
import { questionnaireJsonSchema } from '@medvirk/questionnaire';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Problem } from '../problem.ts';
import { checkQuestionnaire, reportInWords } from '../questionnaires/check-questionnaire.ts';
import type { RunAlone } from './command.ts';

const LARGEST_FILE = 5_000_000;

/** `questionnaire check`: what is wrong with a questionnaire file, and what could be better. */
export function questionnaireCheck(run: RunAlone): Command {
  return new Command('check')
    .description('check a questionnaire file: what stops it from being published, and what its design could do better')
    .argument('<file>', 'a JSON file; its shape is in libs/questionnaire/questionnaire.schema.json')
    .option('--expected <n>', 'answers expected in the smallest unit that reads figures', parseCount)
    .option('--k <n>', 'figures about fewer than this many are hidden', parseCount, 5)
    .addOption(
      new Option('--words <language>', 'language of the words about design').choices(['nb', 'nn', 'en']).default('en'),
    )
    .addHelpText(
      'after',
      `
Exit code 1 when there are errors; design is advice and never fails.

Examples:
  npm run medvirk -- questionnaire check discharge.json
  npm run medvirk -- questionnaire check discharge.json --expected 40 --words nb --json`,
    )
    .action((file: string, { expected, k, words }: { expected?: number; k: number; words: FindingLanguage }) =>
      run(async () => {
        const report = checkQuestionnaire(readFileText(file), {
          k,
          language: words,
          ...(expected !== undefined && { expected }),
        });
        return { ok: report.errors.length === 0, json: report, text: reportInWords(report) };
      }),
    );
}

/** `questionnaire schema`: the JSON Schema of a questionnaire file. */
export function questionnaireSchema(run: RunAlone): Command {
  return new Command('schema')
    .description('print the JSON Schema of a questionnaire file')
    .addHelpText('after', '\nExample:\n  npm run --silent medvirk -- questionnaire schema > questionnaire.schema.json')
    .action(() =>
      run(async () => {
        const schema = questionnaireJsonSchema();
        return { ok: true, json: schema, text: JSON.stringify(schema, null, 2) };
      }),
    );
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,7}$/.test(text) || count < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return count;
}

/** npm runs scripts in the root folder; INIT_CWD is where the person stands. */
function readFileText(file: string): string {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (!existsSync(path)) throw new Problem(`There is no file ${path}.`, 2);
  const { size } = statSync(path);
  if (size > LARGEST_FILE)
    throw new Problem(`${path} is larger than ${LARGEST_FILE / 1_000_000} MB. Is it a questionnaire?`, 2);
  return readFileSync(path, 'utf8');
}
