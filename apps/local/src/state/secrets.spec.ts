import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSecrets } from './secrets.ts';

describe('readSecrets', () => {
  const withFolder = async (work: (folder: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'medvirk-secrets-'));
    try {
      await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('makes five different secrets that only their owner may read', () =>
    withFolder(async (folder) => {
      const secrets = await readSecrets(folder);
      expect(new Set(Object.values(secrets)).size).toBe(5);
      for (const secret of Object.values(secrets)) expect(secret.length).toBeGreaterThanOrEqual(43);
      expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    }));

  it('gives the same secrets the next time', () =>
    withFolder(async (folder) => {
      expect(await readSecrets(folder)).toEqual(await readSecrets(folder));
    }));

  it('keeps what is there and adds what a newer version needs', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'secrets.json');
      writeFileSync(file, JSON.stringify({ superuserPassword: 'kept' }), { mode: 0o644 });
      expect((await readSecrets(folder)).superuserPassword).toBe('kept');
      expect(JSON.parse(readFileSync(file, 'utf8')).medvirkSecret).toHaveLength(43);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }));

  it('does not replace a file it cannot understand', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'secrets.json'), '{ half');
      await expect(readSecrets(folder)).rejects.toThrow(SyntaxError);
    }));
});
