import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import { DEMO_PEOPLE } from '../../apps/local/src/demo-people.ts';
import { callApi } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';

const [known, stranger] = DEMO_PEOPLE;
if (!known || !stranger) throw new Error('the demo has people');

/** A browser as far as signing in needs one: cookies by host, redirects one at a time. */
class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  async go(
    address: string,
    form?: URLSearchParams,
  ): Promise<{ status: number; to: string; text: string; from: string }> {
    const { host } = new URL(address);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'nb' },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      to: location ? new URL(location, address).href : '',
      text: await response.text(),
      from: address,
    };
  }

  cookie(url: string, name: string): string | undefined {
    return this.cookies.get(new URL(url).host)?.get(name);
  }

  setCookie(url: string, name: string, value: string): void {
    this.cookies.get(new URL(url).host)?.set(name, value);
  }
}

describe('signing in', () => {
  let house: HouseInProcess;
  let home: TestOrganisation;

  beforeAll(async () => {
    house = await houseInProcess({ worker: false });
    home = await anOrganisation(house.database);
    const dataSource = await connect(house.database.databaseUrl, 1);
    await new Database(dataSource).within(home.id, async (store) => {
      const id = await store.people.add({ name: known.name, email: known.email.toUpperCase() });
      await store.people.assign(id, [{ role: 'leader', unit: null }]);
    });
    await dataSource.destroy();
  });
  afterAll(() => house?.stop());

  const isCallback = (address: string) => address.startsWith(`${house.url}/api/session/callback?`);

  /** From our sign-in to the address that the identity provider sends the browser back to, not opened yet. */
  async function toCallback(browser: Browser, subject: string, returnTo = '/surveys'): Promise<string> {
    let step = await browser.go(`${house.url}/api/session/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    for (let hop = 0; hop < 10; hop += 1) {
      if (step.status === 200) {
        const action = /<form method="post" action="([^"]+)"/.exec(step.text)?.[1] ?? '';
        step = await browser.go(new URL(action, step.from).href, new URLSearchParams({ subject }));
      }
      if (isCallback(step.to)) return step.to;
      if (!step.to) throw new Error(`stopped at ${step.from}: ${step.status}`);
      step = await browser.go(step.to);
    }
    throw new Error('never came back');
  }
  const secretOf = (browser: Browser) => browser.cookie(house.url, '__Host-medvirk');
  const failed = () => `${house.url}/?sign-in=failed`;

  it('asks the provider with PKCE, state and nonce, each new every time', async () => {
    const ask = async () => new URL((await new Browser().go(`${house.url}/api/session/sign-in`)).to).searchParams;
    const [first, second] = [await ask(), await ask()];
    expect(first.get('response_type')).toBe('code');
    expect(first.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(first.get(name)?.length).toBeGreaterThanOrEqual(43);
      expect(first.get(name)).not.toBe(second.get(name));
    }
  });

  it('leads a person that an administrator has added back to where they wanted to be', async () => {
    const browser = new Browser();
    const back = await browser.go(await toCallback(browser, known.subject, '/results?unit=1'));
    expect([back.status, back.to]).toEqual([302, `${house.url}/results?unit=1`]);
    const { body } = await callApi(
      house.url,
      contract.session.get,
      {},
      { cookie: `__Host-medvirk=${secretOf(browser)}` },
    );
    expect(body).toMatchObject({ person: { name: known.name }, organisation: { id: home.id } });
    expect(browser.cookie(house.url, '__Host-medvirk-sign-in')).toBeUndefined();
  });

  it('knows the person again the next time', async () => {
    const browser = new Browser();
    expect((await browser.go(await toCallback(browser, known.subject))).to).toBe(`${house.url}/surveys`);
    expect(secretOf(browser)).toBeDefined();
  });

  it('tells somebody whom nobody has added that they are not known here', async () => {
    const browser = new Browser();
    expect((await browser.go(await toCallback(browser, stranger.subject))).to).toBe(`${house.url}/?sign-in=not-known`);
    expect(secretOf(browser)).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads out of the house: %s',
    async (returnTo) => {
      const browser = new Browser();
      expect((await browser.go(await toCallback(browser, known.subject, returnTo))).to).toBe(`${house.url}/`);
    },
  );

  it('refuses an answer with another state', async () => {
    const browser = new Browser();
    const address = new URL(await toCallback(browser, known.subject));
    address.searchParams.set('state', 'x'.repeat(43));
    expect((await browser.go(address.href)).to).toBe(failed());
    expect(secretOf(browser)).toBeUndefined();
  });

  it('refuses an answer that belongs to the sign-in of another browser', async () => {
    const [theirs, ours] = [new Browser(), new Browser()];
    const stolen = await toCallback(theirs, known.subject);
    await ours.go(`${house.url}/api/session/sign-in`);
    expect((await ours.go(stolen)).to).toBe(failed());
    // With the state of our own sign-in the code is still bound to their verifier and nonce.
    const own = new URL(await toCallback(ours, known.subject));
    own.searchParams.set('code', new URL(stolen).searchParams.get('code') ?? '');
    expect((await ours.go(own.href)).to).toBe(failed());
    expect(secretOf(ours)).toBeUndefined();
  });

  it('refuses a code a second time, and an answer without a sign-in under way', async () => {
    const browser = new Browser();
    const address = await toCallback(browser, known.subject);
    const underWay = browser.cookie(house.url, '__Host-medvirk-sign-in') ?? '';
    expect((await browser.go(address)).to).toBe(`${house.url}/surveys`);
    expect((await browser.go(address)).to).toBe(failed());
    browser.setCookie(house.url, '__Host-medvirk-sign-in', underWay);
    expect((await browser.go(address)).to).toBe(failed());
    expect((await new Browser().go(`${house.url}/api/session/callback`)).to).toBe(failed());
  });

  it.each(['verifier', 'nonce', 'state'])('refuses when the cookie is not the one we signed: %s', async (name) => {
    const browser = new Browser();
    const address = await toCallback(browser, known.subject);
    const [value = '', signature] = decodeURIComponent(browser.cookie(house.url, '__Host-medvirk-sign-in') ?? '').split(
      /\.(?=[^.]*$)/,
    );
    const forged = JSON.stringify({ ...JSON.parse(value), [name]: 'y'.repeat(43) });
    browser.setCookie(house.url, '__Host-medvirk-sign-in', encodeURIComponent(`${forged}.${signature}`));
    expect((await browser.go(address)).to).toBe(failed());
    expect(secretOf(browser)).toBeUndefined();
  });

  it('sets cookies that scripts and other sites do not get', async () => {
    const answer = await fetch(`${house.url}/api/session/sign-in`, { redirect: 'manual' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/domain=/i);
  });
});
