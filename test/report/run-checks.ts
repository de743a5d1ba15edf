import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import type { Check, Finding } from './finding.ts';
import { table } from './table.ts';

/**
 * The command line of `bench`, `faults` and `verify`: `<name> [--json FILE]`. Without a name it lists the names.
 * Ends the process: 0 when the aim was met, 1 when it was missed or the check broke, 2 for wrong arguments.
 */
export async function runChecks(kind: string, checks: Readonly<Record<string, Check>>): Promise<never> {
  const [name, ...rest] = process.argv.slice(2);
  if (name === undefined) {
    for (const [each, { what }] of Object.entries(checks)) print(`${each.padEnd(16)}${what}`);
    process.exit(0);
  }
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  const file = rest[0] === '--json' ? rest[1] : undefined;
  if (!check || (rest.length > 0 && (!file || rest.length > 2))) {
    process.stderr.write(`Usage: npm run ${kind} -- <${Object.keys(checks).join('|')}> [--json FILE]\n`);
    process.exit(2);
  }
  const before = load();
  const finding = await check.run((text) => process.stderr.write(`${text}\n`));
  const machine = `Machine: ${cpus().length} processors, load ${before} before and ${load()} after.`;
  print(`${finding.name}: ${check.what}\n`);
  print(table(finding.table));
  print('');
  for (const note of [...finding.notes, machine]) print(note);
  print(`Aim: ${finding.aim}.`);
  if (finding.reason) print(`Why it was missed: ${finding.reason}`);
  print(`${finding.holds ? 'met' : 'MISSED'}: ${finding.line}`);
  if (file) await writeFile(file, `${JSON.stringify(asJson(finding, machine), null, 2)}\n`);
  process.exit(finding.holds ? 0 : 1);
}

function asJson({ more, ...finding }: Finding, machine: string): object {
  return { ...finding, ...more, machine };
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
