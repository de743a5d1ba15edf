import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { dockerText, readCompose } from './read-compose.ts';

const page = dockerText('README.md');
const files = ['compose.yaml', 'compose.many.yaml', 'Caddyfile', 'haproxy.cfg', 'Dockerfile'];

/** Variables that a file sets or reads: ${NAME…}, {$NAME}, the keys of `environment`, ENV and ARG of the image. */
function variablesOf(file: string): string[] {
  const text = dockerText(file);
  const read = [...text.matchAll(/\$\{([A-Z][A-Z0-9_]*)|\{\$([A-Z][A-Z0-9_]*)\}/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const set = file.endsWith('.yaml')
    ? Object.values(readCompose(text).services).flatMap(({ environment }) => Object.keys(environment ?? {}))
    : [...text.matchAll(/^(?:ENV|ARG) (.+)$/gm)].flatMap((match) =>
        [...(match[1] ?? '').matchAll(/([A-Z][A-Z0-9_]*)=/g)].map((variable) => variable[1] ?? ''),
      );
  return [...new Set([...read, ...set])].map((name) => name.replace(/_FILE$/, ''));
}

/** The variables that an app's config checks: the keys of its zod object. */
function variablesReadBy(app: string): string[] {
  const folder = fileURLToPath(new URL(`../../apps/${app}/src/config/`, import.meta.url));
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/^\s+([A-Z][A-Z0-9_]+): /gm)])
    .map((match) => match[1] ?? '');
  return [...new Set(names)];
}

const APPS = ['api', 'worker'];

const documented = new Set(
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z0-9_]*)`/g)].map((match) => match[1] ?? '')),
);

describe('docker/README.md', () => {
  it.each(files)('documents every variable of %s', (file) => {
    const variables = variablesOf(file);
    expect(variables.length).toBeGreaterThan(0);
    expect(variables.filter((name) => !documented.has(name))).toEqual([]);
  });

  it.each(APPS)('documents every variable that the %s reads', (app) => {
    const variables = variablesReadBy(app);
    expect(variables).toContain('DATABASE_URL');
    expect(variables.filter((name) => !documented.has(name))).toEqual([]);
  });

  it.each(APPS)('goes with a compose file that tells the %s nothing it does not read', (app) => {
    const told = Object.keys(readCompose(dockerText('compose.yaml')).services[app]?.environment ?? {});
    const read = variablesReadBy(app);
    expect(told.map((name) => name.replace(/_FILE$/, '')).filter((name) => !read.includes(name))).toEqual([]);
  });

  it('documents no variable that nothing reads', () => {
    const used = new Set([...files.flatMap(variablesOf), ...APPS.flatMap(variablesReadBy)]);
    expect([...documented].filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(files)('says what %s is for', (file) => {
    expect(page).toContain(`\`${file}\``);
  });
});
