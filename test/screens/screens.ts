/**
 * `npm run screens -- --out DIR [--only name,name]`: takes a picture of every main screen, as the demo shows it, on a phone and on a
 * wide screen, in light and in dark. The pictures are named <screen>-<width>-<scheme>.png. Ends with 1 when a screen could not be
 * shown, or logged an error.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, VIEWPORTS } from '../e2e/browser.ts';
import { startDemoHouse } from './demo-house.ts';
import { findDemo } from './find-demo.ts';
import { type Demo, SCREENS, type Screen, type Viewer } from './screen-list.ts';

const SUBJECTS: Readonly<Record<Exclude<Viewer, 'anybody'>, string>> = {
  council: 'demo-council-1',
  quality: 'demo-quality-1',
  leader: 'demo-leader-1',
  administrator: 'demo-admin-1',
  quotes: 'demo-quotes-1',
  concerns: 'demo-concerns-1',
};

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
if (!values.out) {
  process.stderr.write('Usage: npm run screens -- --out DIR [--only name,name]\n');
  process.exit(2);
}
const out = resolve(values.out);
const names = values.only?.split(',');
const chosen = SCREENS.filter(({ name }) => !names || names.includes(name));
const unknown = names?.filter((name) => !SCREENS.some((screen) => screen.name === name)) ?? [];
if (unknown.length > 0 || chosen.length === 0) {
  process.stderr.write(
    `No such screen: ${unknown.join(', ')}. There are: ${SCREENS.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

const started = Date.now();
const since = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function signedIn(browser: Browser, url: string, viewer: Viewer): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser);
  if (viewer === 'anybody') return opened;
  await opened.page.goto(`${url}/api/session/sign-in`);
  await opened.page.locator(`button[value="${SUBJECTS[viewer]}"]`).click();
  await opened.page.locator('.frame-main h1').waitFor();
  return opened;
}

/** The four pictures of one screen. */
async function takePictures(page: Page, { name, open }: Screen, demo: Demo): Promise<void> {
  for (const viewport of ['phone', 'wide'] as const) {
    const size = VIEWPORTS[viewport];
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, demo);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(() => !document.querySelector('.loading'));
      await page.evaluate(async () => {
        await document.fonts.ready;
        // What lies further down is fetched when somebody scrolls there, and nobody does.
        for (const image of document.images) image.loading = 'eager';
        await Promise.allSettled([...document.images].map((image) => image.decode()));
      });
      // Charts measure the room they have before they draw.
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(out, `${name}-${size.width}-${colorScheme}.png`), fullPage: true });
    }
  }
}

await mkdir(out, { recursive: true });
let failed = 0;
const house = await startDemoHouse((text) => process.stderr.write(`\r${text.padEnd(60)}`));
process.stderr.write('\n');
say(`house with the demo: ${since(started)}`);
const browser = await openBrowser();
try {
  const { page: asking } = await signedIn(browser, house.url, 'quality');
  const demo = await findDemo(asking, house.url);
  await asking.context().close();
  // Respondents come last: what they send would stand on the other screens.
  for (const viewer of ['council', 'quality', 'leader', 'quotes', 'concerns', 'administrator', 'anybody'] as const) {
    if (!chosen.some((screen) => screen.viewer === viewer)) continue;
    const { page, errors } = await signedIn(browser, house.url, viewer);
    page.setDefaultTimeout(15_000);
    for (const screen of chosen.filter((candidate) => candidate.viewer === viewer)) {
      const began = Date.now();
      try {
        await takePictures(page, screen, demo);
        if (errors.length > 0) throw new Error(`the page logged: ${errors.join('; ')}`);
        say(`ok    ${screen.name.padEnd(26)} ${since(began)}`);
      } catch (error) {
        failed += 1;
        await page.screenshot({ path: join(out, `${screen.name}-failed.png`), fullPage: true }).catch(() => undefined);
        say(`FAIL  ${screen.name.padEnd(26)} ${since(began)}  ${error instanceof Error ? error.message : error}`);
      }
      errors.length = 0;
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await house.stop();
}
say(`${chosen.length - failed} of ${chosen.length} screens in ${out}, ${since(started)}`);
process.exitCode = failed > 0 ? 1 : 0;
