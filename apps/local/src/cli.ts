import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { dataServices } from './admin/data-services.ts';
import { resetDemo } from './admin/reset-demo.ts';
import type { RunAlone, RunCommand } from './commands/command.ts';
import { buildProgram, type Output } from './commands/program.ts';
import { withDatabase } from './database/database-for-command.ts';
import { explain, Problem } from './problem.ts';
import { ROOT } from './root-folder.ts';
import { stateFolder } from './state/state-folder.ts';

const STANDARD: Output = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** Runs the command line with what `run` gives it. Returns the exit code. */
export async function runProgram(
  argv: string[],
  output: Output,
  makeRun: (report: (ok: boolean) => void) => RunCommand,
) {
  let exitCode = 0;
  const report = (ok: boolean) => {
    exitCode = ok ? 0 : 1;
  };
  const alone: RunAlone = async (work) => {
    const result = await work();
    output.out(show(result, argv.includes('--json')));
    report(result.ok);
  };
  const program = buildProgram(makeRun(report), alone, output);
  try {
    await program.parseAsync(argv.length > 0 ? argv : ['--help'], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has written its message itself; asking for help is no mistake.
    if (error instanceof CommanderError) {
      const isHelp = ['commander.helpDisplayed', 'commander.version'].includes(error.code);
      const isHelpCommand = error.code === 'commander.help' && (argv.length === 0 || argv.includes('help'));
      return isHelp || isHelpCommand ? 0 : 2;
    }
    output.err(`${explain(error)}\n`);
    return error instanceof Problem ? error.exitCode : 1;
  }
}

/** Shows a result: the object with --json, else the text. */
export function show({ json, text }: { json: object; text: string }, asJson: boolean): string {
  return asJson ? `${JSON.stringify(json)}\n` : `${text}\n`;
}

/** The administrator's command line. Returns the exit code. */
export function main(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const environmentFile = join(ROOT, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  const progress = (text: string) => STANDARD.err(`${text}\n`);
  return runProgram(argv, STANDARD, (report) => async (work) => {
    const result = await withDatabase(stateFolder(environment), environment, progress, (database) =>
      dataServices(database, (services) =>
        work({ ...services, resetDemo: (tell) => resetDemo(database, tell) }, progress),
      ),
    );
    STANDARD.out(show(result, argv.includes('--json')));
    report(result.ok);
  });
}
