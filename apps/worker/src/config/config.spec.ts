import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readWorkerConfig } from './config.ts';

const ENV = {
  DATABASE_URL: 'postgres://app@localhost/medvirk',
  MEDVIRK_SECRET: 'a secret that is long enough to be one',
};

describe('readWorkerConfig', () => {
  it('asks for the database and the secret alone, and takes PostgreSQL as the queue where no Redis is named', () => {
    expect(readWorkerConfig(ENV)).toEqual({
      DATABASE_URL: ENV.DATABASE_URL,
      DATABASE_POOL: 6,
      MEDVIRK_SECRET: ENV.MEDVIRK_SECRET,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      RELAY_EVERY: 400,
      MOVE_EVERY: 10_000,
    });
    expect(() => readWorkerConfig({})).toThrow('DATABASE_URL');
    expect(() => readWorkerConfig({})).toThrow('MEDVIRK_SECRET');
  });

  it.each([
    ['RELAY_EVERY', '1'],
    ['MOVE_EVERY', '1'],
    ['LOOK_EVERY', '1'],
    ['MEDVIRK_SECRET', 'short'],
    ['HEALTH_PORT', 'x'],
    ['DATABASE_POOL', '1'],
    ['LOG_LEVEL', 'loud'],
    ['REDIS_URL', ''],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
  ])('refuses %s=%s, and names it', (name, value) => {
    expect(() => readWorkerConfig({ ...ENV, [name]: value })).toThrow(name);
  });

  const MAIL = {
    PUBLIC_URL: 'https://medvirk.example.no',
    SMTP_URL: 'smtp://mail.example:587',
    MAIL_FROM: 'a@b.example',
  };

  it('sends mail by the server that is named, and asks for what goes with it', () => {
    expect(readWorkerConfig({ ...ENV, ...MAIL })).toMatchObject(MAIL);
    expect(() => readWorkerConfig({ ...ENV, ...MAIL, MAIL_FROM: undefined })).toThrow('MAIL_FROM');
    expect(() => readWorkerConfig({ ...ENV, ...MAIL, PUBLIC_URL: undefined })).toThrow('PUBLIC_URL');
    expect(readWorkerConfig({ ...ENV, SMTP_URL: '', MAIL_FROM: '' }).SMTP_URL).toBeUndefined();
  });

  it('keeps the mailbox of the demo to this machine', () => {
    const mailbox = (PUBLIC_URL: string) => () =>
      readWorkerConfig({ ...ENV, PUBLIC_URL, MAILBOX_FOLDER: '/tmp/mailbox' });
    expect(mailbox('http://localhost:3000')).not.toThrow();
    expect(mailbox('https://medvirk.example.no')).toThrow('MAILBOX_FOLDER');
  });

  it('takes a value from the file that NAME_FILE names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'medvirk-worker-'));
    try {
      writeFileSync(join(folder, 'url'), 'postgres://from-file@localhost/medvirk\n');
      const config = readWorkerConfig({ MEDVIRK_SECRET: ENV.MEDVIRK_SECRET, DATABASE_URL_FILE: join(folder, 'url') });
      expect(config.DATABASE_URL).toBe('postgres://from-file@localhost/medvirk');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
