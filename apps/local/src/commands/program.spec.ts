import { describe, expect, it } from '@jest/globals';
import type { AdminServices, NewToken } from '../admin/admin-services.ts';
import { runProgram, show } from '../cli.ts';

const survey = '3f0c1f6e-2f0e-4b5e-9a51-0d5a5f3c9d10';

/** Runs one command line against services of which only `given` exist. */
async function run(commandLine: string[], given: Partial<AdminServices> = {}) {
  const written = { out: '', err: '' };
  const none = async (): Promise<never> => {
    throw new Error('not expected to be called');
  };
  const services: AdminServices = {
    addUser: none,
    createToken: none,
    importResponses: none,
    recount: none,
    verifyTrails: none,
    rebuild: none,
    resetDemo: none,
    ...given,
  };
  const output = {
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
  };
  const exitCode = await runProgram(commandLine, output, (report) => async (work) => {
    const result = await work(services, (text) => output.err(`${text}\n`));
    output.out(show(result, commandLine.includes('--json')));
    report(result.ok);
  });
  return { exitCode, ...written };
}

describe('the command line', () => {
  it.each([
    [[]],
    [['--help']],
    [['help']],
    [['user', 'add', '--help']],
    [['help', 'recount']],
    [['trail', 'verify', '--help']],
    [['user', 'help', 'add']],
  ])('explains itself for %j and gives 0', async (commandLine) => {
    const { exitCode, out, err } = await run(commandLine);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('Usage: medvirk');
    expect(out).toContain('Example');
    expect(out).toContain('--json');
  });

  it.each([
    [['nonsense']],
    [['user']],
    [['recount', '--surveys', survey]],
    [['recount', '--survey', '12']],
    [['user', 'add', '--name', 'Kari Holm', '--email', 'kari@example.org']],
    [['user', 'add', '--name', 'Kari Holm', '--email', 'kari', '--role', 'leader']],
    [['user', 'add', '--name', 'Kari Holm', '--email', 'kari@example.org', '--role', 'king']],
    [['token', 'create', '--name', 'x', '--role', 'leader', '--days', '0']],
    [['import', 'responses', 'missing.csv', '--survey', survey, '--mapping', 'missing.json']],
    [['import', 'responses', 'missing.csv', '--survey', survey]],
    [['demo', 'reset']],
  ])('does not understand %j, says why on standard error and gives 2', async (commandLine) => {
    const { exitCode, out, err } = await run(commandLine);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).not.toBe('');
  });

  it('adds a person', async () => {
    const commandLine = ['user', 'add', '--name', 'Kari Holm', '--email', 'kari@example.org', '--role', 'leader'];
    const asked: unknown[] = [];
    const addUser: AdminServices['addUser'] = async (user) => {
      asked.push(user);
      return { id: survey, created: true };
    };
    expect(await run(commandLine, { addUser })).toEqual({ exitCode: 0, out: 'Added Kari Holm as leader.\n', err: '' });
    expect(asked).toEqual([{ name: 'Kari Holm', email: 'kari@example.org', role: 'leader' }]);
    expect(JSON.parse((await run([...commandLine, '--json'], { addUser })).out)).toEqual({ id: survey, created: true });
  });

  it('writes a key alone on standard output, so that it can be sent to a file', async () => {
    let asked: NewToken | undefined;
    const { out, err } = await run(['token', 'create', '--name', 'x', '--role', 'leader', '--days', '2'], {
      createToken: async (token) => {
        asked = token;
        return { id: survey, token: 'secret', expiresAt: token.expiresAt };
      },
    });
    expect(out).toBe('secret\n');
    expect(err).toContain('not shown again');
    const hours = ((asked?.expiresAt?.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(47.9);
    expect(hours).toBeLessThanOrEqual(48);
  });

  it('gives 1 when the recount finds a difference, and 0 when it does not', async () => {
    const differences = [{ surveyId: survey, what: 'responses', counted: 9, stored: 10 }];
    const found = await run(['recount'], {
      recount: async () => ({ surveys: 1, responses: 10, waiting: 0, differences }),
    });
    expect(found.exitCode).toBe(1);
    expect(found.out).toContain('counted 9, stored 10');
    const clean = await run(['recount', '--json'], {
      recount: async () => ({ surveys: 1, responses: 10, waiting: 0, differences: [] }),
    });
    expect(clean.exitCode).toBe(0);
    expect(JSON.parse(clean.out)).toEqual({ surveys: 1, responses: 10, waiting: 0, differences: [] });
  });

  it('gives 1 when the trail has been touched, and names the entry', async () => {
    const trail = { organisation: 'Fjord sykehus', entries: 12, faults: [{ number: 7, what: 'changed' as const }] };
    const touched = await run(['trail', 'verify'], { verifyTrails: async () => [trail] });
    expect(touched.exitCode).toBe(1);
    expect(touched.out).toContain('entry 7 is not what was written');
    const whole = await run(['trail', 'verify'], { verifyTrails: async () => [{ ...trail, faults: [] }] });
    expect(whole).toMatchObject({ exitCode: 0, out: 'Fjord sykehus: 12 entries, 0 faults.\n' });
  });

  it('gives 1 when the import rejects a line, and lists it', async () => {
    const file = new URL(import.meta.url).pathname;
    const { exitCode, out } = await run(
      ['import', 'responses', file, '--survey', survey, '--mapping', file, '--dry-run'],
      {
        importResponses: async (task) => {
          expect(task).toEqual({
            path: file,
            mappingPath: file,
            surveyId: survey,
            reportPath: `${file}.rejected.csv`,
            dryRun: true,
          });
          return {
            read: 2,
            stored: 1,
            alreadyThere: 0,
            responsesRejected: 1,
            rejections: { count: 1, first: [{ line: 3, reason: 'unknown-value', about: 'Score' }], file: '/x/r.csv' },
          };
        },
      },
    );
    expect(exitCode).toBe(1);
    expect(out).toContain('1 would be stored');
    expect(out).toContain('line 3: unknown-value (Score)');
    expect(out).toContain('/x/r.csv');
  });

  it('gives 1 and the message when a service fails', async () => {
    const { exitCode, err, out } = await run(['rebuild'], { rebuild: () => Promise.reject(new Error('disk full')) });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain('disk full');
  });

  it('resets the demo only when told so twice', async () => {
    const { exitCode, out } = await run(['demo', 'reset', '--yes'], { resetDemo: async () => ({ people: 11 }) });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'The demo is made anew, with 11 people.\n' });
  });
});
