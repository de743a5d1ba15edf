import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../e2e/find-chromium.ts';

/** What a browser with a home of its own keeps when somebody has answered and closed it. */
export interface LeftBehind {
  /** Storage, cookies, caches and databases of the page, its state, and the steps of the tab's history after answering. */
  readonly page: string;
  /** Every file of the browser's cache, its storage of pages and its form memory. */
  readonly files: Buffer;
  /** The code that the answers were put aside under, on the way. */
  readonly resumeCode: string;
}

/** Folders and files of a profile in which a browser keeps things for pages, by how their paths go on. */
const KEPT =
  /(?:^|\/)(?:Cache|Code Cache|Local Storage|Session Storage|IndexedDB|Service Worker|Web Data|Cookies|Network)/;

/** Opens an invitation from a mail, writes a comment, takes a pause, goes on and sends, in a browser that keeps what browsers keep. */
export async function answerInBrowser(address: string, comment: string): Promise<LeftBehind> {
  const { path, env } = await findChromium();
  const home = await mkdtemp(join(tmpdir(), 'medvirk-canaries-'));
  try {
    const context = await chromium.launchPersistentContext(home, {
      executablePath: path,
      headless: true,
      locale: 'nb-NO',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    const page = await context.newPage();
    const { resumeCode } = await answer(page, address, comment);
    const kept = await keptBy(page);
    const client = await context.newCDPSession(page);
    const { entries } = await client.send('Page.getNavigationHistory');
    // What was typed to come here is the browser's own; the steps are what Back leads to.
    const steps = entries.map(({ url, title }) => [url, title]);
    const cookies = await context.cookies();
    await context.close();
    const before = { page: `${kept}\n${JSON.stringify([steps, cookies])}`, resumeCode };
    return { ...before, files: await filesIn(home) };
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function answer(page: Page, address: string, comment: string): Promise<{ resumeCode: string }> {
  await page.goto(address);
  await page.getByLabel('Jeg var pasient').check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('textbox').fill(comment);
  await page.getByRole('button', { name: 'Pause' }).click();
  const resumeCode = ((await page.locator('.code').textContent()) ?? '').replaceAll(/\W/g, '');
  await page.getByRole('button', { name: 'Fortsett' }).click();
  await page.getByRole('textbox').waitFor();
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.getByRole('button', { name: /^Send/ }).click();
  await page.getByRole('heading', { name: /Takk/ }).waitFor();
  return { resumeCode };
}

/** All that the page could read again. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const cached = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cached: cached.flat().map(({ url }) => url),
      databases: await indexedDB.databases(),
      cookies: document.cookie,
      state: history.state,
      name: window.name,
      address: location.href,
    });
  });

async function filesIn(home: string): Promise<Buffer> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => KEPT.test(path.slice(home.length)));
  if (kept.length === 0) throw new Error('the browser has kept nothing at all: its files lie elsewhere');
  return Buffer.concat(await Promise.all(kept.map((path) => readFile(path).catch(() => Buffer.alloc(0)))));
}
