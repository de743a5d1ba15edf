import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { dockerText, readCompose } from './read-compose.ts';

interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** A Dockerfile as its instructions, comments gone and continued lines joined. */
function instructionsOf(text: string): Instruction[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/);
      return { name, value: rest.join(' ') };
    });
}

const text = dockerText('Dockerfile');
const all = instructionsOf(text);
const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
const root = fileURLToPath(new URL('../..', import.meta.url));
const compose = readCompose(dockerText('compose.yaml'));

describe('the image', () => {
  it('is built on a base that is pinned to a full version, the Node line of the project', () => {
    const base = all.find(({ name, value }) => name === 'ARG' && value.startsWith('NODE_IMAGE='));
    expect(base?.value).toMatch(/^NODE_IMAGE=node:20\.\d+\.\d+-[a-z]+-slim$/);
    for (const { value } of all.filter(({ name }) => name === 'FROM'))
      expect(value).toMatch(/^\$\{NODE_IMAGE\} AS \w+$/);
  });

  it('runs as a user that is not root, and has written nothing as that user', () => {
    const user = last.findIndex(({ name }) => name === 'USER');
    expect(last[user]?.value).toBe('node');
    expect(last.slice(user).filter(({ name }) => name === 'RUN' || name === 'COPY')).toEqual([]);
    expect(text).not.toMatch(/--chown/);
  });

  it('asks the application itself whether it is ready, with nothing but Node', () => {
    const check = last.find(({ name }) => name === 'HEALTHCHECK')?.value ?? '';
    const command: unknown = JSON.parse(check.slice(check.indexOf('CMD') + 3));
    expect(command).toEqual(['node', '-e', expect.stringContaining('/health/ready')]);
  });

  it('carries no secret: none in a variable, none in a build argument, none copied', () => {
    for (const { name, value } of all.filter((each) => each.name === 'ENV' || each.name === 'ARG')) {
      expect(`${name} ${value}`).not.toMatch(/SECRET|PASSWORD|TOKEN|DATABASE_URL|REDIS_URL/);
    }
    const ignored = dockerText('Dockerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['*', '**/.env*', '**/node_modules']));
    expect(ignored.filter((line) => line.startsWith('!'))).not.toContain('!docker');
  });

  it('copies files and folders that exist, and that its ignore file lets through', () => {
    const copied = all
      .filter(({ name, value }) => name === 'COPY' && !value.startsWith('--from'))
      .flatMap(({ value }) => value.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(0);
    const allowed = dockerText('Dockerfile.dockerignore').split('\n');
    for (const path of copied) {
      expect(existsSync(`${root}/${path}`)).toBe(true);
      expect(allowed).toContain(`!${path}`);
    }
  });

  it('copies only from stages that exist before it is their turn', () => {
    const stages = new Set<string>();
    for (const { name, value } of all) {
      if (name === 'FROM') stages.add(value.split(' AS ')[1] ?? '');
      if (name === 'COPY' && value.startsWith('--from=')) expect(stages).toContain(value.slice(7).split(' ')[0]);
    }
  });

  it('installs without running scripts of packages, and without development packages where it runs', () => {
    const installs = all.filter(({ name, value }) => name === 'RUN' && value.includes('npm ci'));
    expect(installs).toHaveLength(2);
    for (const { value } of installs) expect(value).toContain('--ignore-scripts');
    expect(installs[1]?.value).toContain('--omit=dev');
  });

  it('is started with node and a built file, in the image and in each service made of it', () => {
    const start: unknown = JSON.parse(last.find(({ name }) => name === 'CMD')?.value ?? '');
    const services = Object.values(compose.services).filter(({ image }) => image?.includes('MEDVIRK_IMAGE'));
    expect(services).toHaveLength(3);
    for (const command of [start, ...services.map((service) => service.command)]) {
      expect(command).toEqual(['node', expect.stringMatching(/^apps\/(api|worker)\/dist\/\w+\.js$/)]);
    }
  });
});
