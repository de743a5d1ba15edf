import { Command } from 'commander';
import { count, organisationOption, type RunCommand } from './command.ts';

/** `trail verify`: reckons the append-only trail anew and names what somebody has touched. */
export function trailVerify(run: RunCommand): Command {
  return new Command('verify')
    .description('check that nobody has changed, taken out or put in an entry of the trail')
    .addOption(organisationOption())
    .addHelpText(
      'after',
      `
Every entry carries a hash of itself and of the one before it. Exit code 1 when one does not fit; it is named by its number.

Examples:
  npm run medvirk -- trail verify
  npm run medvirk -- trail verify --organisation "Fjord sykehus" --json`,
    )
    .action(({ organisation }: { organisation?: string }) =>
      run(async (services, progress) => {
        const trails = await services.verifyTrails(organisation, progress);
        const lines = trails.flatMap(({ organisation: name, entries, faults }) => [
          `${name}: ${count(entries, 'entry', 'entries')}, ${count(faults.length, 'fault')}.`,
          ...faults.map(({ number, what }) => `  entry ${number} ${WORDS[what]}`),
        ]);
        return { ok: trails.every(({ faults }) => faults.length === 0), json: { trails }, text: lines.join('\n') };
      }),
    );
}

const WORDS = {
  changed: 'is not what was written',
  unlinked: 'does not follow the one before it',
  missing: 'is missing',
} as const;
