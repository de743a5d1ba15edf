import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, startHouse } from './house.ts';

describe('the house under test', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house?.stop());

  it('is ready, screens and API behind one port', async () => {
    expect((await fetch(`${house.url}/health/ready`)).status).toBe(200);
    const page = await fetch(`${house.url}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });

  it('serves what its pages are built of, to be kept for good, and nothing that lies beside it', async () => {
    const page = await (await fetch(`${house.url}/`)).text();
    const script = /src="(?<address>\/assets\/[^"]+\.js)"/.exec(page)?.groups?.address ?? '';
    const served = await fetch(`${house.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    const { headers } = served;
    expect([served.status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
      200,
      'br',
      'public, max-age=31536000, immutable',
    ]);
    for (const path of ['assets/no-such.js', 'assets/', 'assets/%2e%2e/pages/pages.js', 'pages/pages.js']) {
      expect([path, (await fetch(`${house.url}/respondent/${path}`)).status]).toEqual([path, 404]);
    }
  });

  it('goes on answering when the worker is killed, and takes a new one', async () => {
    const first = house.worker();
    await first?.end('SIGKILL');
    expect(house.worker()).toBeUndefined();
    expect((await fetch(`${house.url}/health/ready`)).status).toBe(200);
    const second = await house.startWorker();
    expect(second.isRunning()).toBe(true);
    expect(second.pid).not.toBe(first?.pid);
  });

  it('writes no password of its database to its log', () => {
    const { password } = new URL(house.database.databaseUrl);
    for (const room of [house.api, house.worker()]) expect(room?.output()).not.toContain(password);
  });
});
