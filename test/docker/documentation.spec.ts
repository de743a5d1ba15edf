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

  it('documents no variable that nothing reads', () => {
    const used = new Set(files.flatMap(variablesOf));
    expect([...documented].filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(files)('says what %s is for', (file) => {
    expect(page).toContain(`\`${file}\``);
  });
});
