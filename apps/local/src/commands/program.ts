import { Command } from 'commander';
import type { RunAlone, RunCommand } from './command.ts';
import { demoReset } from './demo-reset.ts';
import { importResponses } from './import-responses.ts';
import { questionnaireCheck, questionnaireSchema } from './questionnaire-check.ts';
import { rebuild } from './rebuild.ts';
import { recount } from './recount.ts';
import { tokenCreate } from './token-create.ts';
import { trailVerify } from './trail-verify.ts';
import { userAdd } from './user-add.ts';

/** Where the program writes. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

function group(name: string, description: string, ...commands: Command[]): Command {
  const made = new Command(name).description(description);
  for (const command of commands) made.addCommand(command);
  return made;
}

/** The whole command line. It never ends the process: errors are thrown, and `main` gives them an exit code. */
export function buildProgram(
  run: RunCommand,
  alone: RunAlone,
  { out, err }: Output,
  now: () => Date = () => new Date(),
): Command {
  const program = new Command('medvirk')
    .usage('<command> [options]')
    .description(
      "Medvirk's administrator command line. It uses the running Medvirk's database, else starts it meanwhile.",
    )
    .option('--json', 'the result as JSON on standard output')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 something was found or failed, 2 the command was not understood.
Results go to standard output, progress to standard error.

Examples:
  npm run medvirk -- user add --help
  npm run medvirk -- recount --json`,
    );
  program.addCommand(group('user', 'people who sign in', userAdd(run)));
  program.addCommand(group('token', 'keys for other systems', tokenCreate(run, now)));
  program.addCommand(group('import', 'bring data in', importResponses(run)));
  program.addCommand(
    group('questionnaire', 'questionnaires in files', questionnaireCheck(alone), questionnaireSchema(alone)),
  );
  program.addCommand(recount(run));
  program.addCommand(rebuild(run));
  program.addCommand(group('trail', 'what was done, by whom, when', trailVerify(run)));
  program.addCommand(group('demo', 'the demo', demoReset(run)));
  const prepare = (command: Command): void => {
    command
      .exitOverride()
      .configureOutput({ writeOut: out, writeErr: err })
      .showHelpAfterError('Add --help to see how it is used.');
    command.copyInheritedSettings(program);
    for (const inner of command.commands) prepare(inner);
  };
  prepare(program);
  return program;
}
