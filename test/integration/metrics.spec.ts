import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const TOKEN = 'for the collector only';

describe('/metrics', () => {
  let database: TestDatabase;
  let withToken: ApiInProcess;
  let without: ApiInProcess;
  beforeAll(async () => {
    database = await freshDatabase();
    withToken = await apiInProcess(database, { METRICS_TOKEN: TOKEN });
    without = await apiInProcess(database, { METRICS_TOKEN: '', TRUSTED_PROXIES: '1' });
  });
  afterAll(async () => {
    await withToken?.stop();
    await without?.stop();
    await database?.drop();
  });

  const read = async ({ url }: ApiInProcess, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/metrics`, { headers });
    const text = await response.text();
    return { status: response.status, told: text.includes('medvirk_outbox_depth') };
  };

  it('answers who shows the token, and nobody else', async () => {
    expect(await read(withToken, { authorization: `Bearer ${TOKEN}` })).toEqual({ status: 200, told: true });
    for (const headers of [{}, { authorization: 'Bearer another' }]) {
      expect(await read(withToken, headers as Record<string, string>)).toEqual({ status: 403, told: false });
    }
  });

  it('answers this machine only where no token is set, and no proxy that hands on somebody else', async () => {
    expect(await read(without)).toEqual({ status: 200, told: true });
    expect(await read(without, { 'x-forwarded-for': '203.0.113.7' })).toEqual({ status: 403, told: false });
    const forged = { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' };
    expect(await read(without, forged)).toEqual({ status: 403, told: false });
  });
});
