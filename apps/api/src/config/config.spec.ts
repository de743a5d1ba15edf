import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readAppConfig } from './config.ts';
import { readOwnerUrl } from './owner-url.ts';

const ENV = {
  PUBLIC_URL: 'https://medvirk.example.no',
  DATABASE_URL: 'postgres://app@localhost/medvirk',
  OIDC_ISSUER: 'https://id.example.no',
  OIDC_CLIENT_ID: 'medvirk',
  OIDC_CLIENT_SECRET: 'secret',
  MEDVIRK_SECRET: 'x'.repeat(32),
};
const faultsOf = (env: Record<string, string | undefined>): string[] => {
  try {
    readAppConfig(env);
    return [];
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault;
    return fault.issues.map((issue) => issue.path.join('.')).sort();
  }
};

describe('readAppConfig', () => {
  it('runs as many processes as processors, and no more than four unasked', () => {
    expect(readAppConfig(ENV).API_PROCESSES).toBe(Math.min(availableParallelism(), 4));
    expect(readAppConfig({ ...ENV, API_PROCESSES: '12' }).API_PROCESSES).toBe(12);
  });

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'medvirk-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the mailbox of the demo to this machine', () => {
    expect(faultsOf({ ...ENV, MAILBOX_FOLDER: '/tmp/mailbox' })).toEqual(['MAILBOX_FOLDER']);
    expect(faultsOf({ ...ENV, MAILBOX_FOLDER: '/tmp/mailbox', PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
    expect(faultsOf({ ...ENV, MAILBOX_FOLDER: '' })).toEqual([]);
  });

  it('has safe defaults: this machine only, no insecure sign-in, no trusted proxy', () => {
    expect(readAppConfig(ENV)).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      OIDC_INSECURE: false,
      LOG_LEVEL: 'info',
    });
    expect(readAppConfig(ENV).TRUSTED_PROXIES('127.0.0.1', 0)).toBe(false);
  });

  it('names every variable that is missing', () => {
    expect(faultsOf({})).toEqual(Object.keys(ENV).sort());
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'medvirk.example.no'],
    ['MEDVIRK_SECRET', 'short'],
    ['OIDC_INSECURE', 'yes'],
    ['TRUSTED_PROXIES', 'caddy'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_POOL', '1'],
    ['API_PROCESSES', '0'],
    ['DATABASE_URL', ''],
  ])('refuses %s=%s, and names it', (name, value) => {
    expect(faultsOf({ ...ENV, [name]: value })).toEqual([name]);
  });

  it('takes a value from the file that NAME_FILE names, before NAME itself', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${'y'.repeat(40)}\n`);
    expect(readAppConfig({ ...ENV, MEDVIRK_SECRET_FILE: file }).MEDVIRK_SECRET).toBe('y'.repeat(40));
    const { MEDVIRK_SECRET: _, ...without } = ENV;
    expect(readAppConfig({ ...without, MEDVIRK_SECRET_FILE: file }).MEDVIRK_SECRET).toBe('y'.repeat(40));
  });

  it('does not start on a secret file that is not there', () => {
    expect(() => readAppConfig({ ...ENV, MEDVIRK_SECRET_FILE: join(folder, 'gone') })).toThrow('ENOENT');
  });

  it('does not write a secret into its refusal', () => {
    try {
      readAppConfig({ ...ENV, MEDVIRK_SECRET: 'kort-hemmelighet' });
      throw new Error('was taken');
    } catch (fault) {
      expect(String(fault)).not.toContain('kort-hemmelighet');
    }
  });

  it('finds the owner in a file, in its own variable, or in the only one there is', () => {
    const file = join(folder, 'owner');
    writeFileSync(file, 'postgres://owner@localhost/medvirk\n');
    expect(readOwnerUrl({ DATABASE_OWNER_URL_FILE: file })).toBe('postgres://owner@localhost/medvirk');
    expect(readOwnerUrl({ DATABASE_OWNER_URL: 'a', DATABASE_URL: 'b' })).toBe('a');
    expect(readOwnerUrl({ DATABASE_URL: 'b' })).toBe('b');
    expect(() => readOwnerUrl({})).toThrow('DATABASE_OWNER_URL');
  });
});
