import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { TestPerson } from '../builders/organisation.ts';
import { type Chromium, findChromium } from './find-chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A small /dev/shm, as in containers, ends the page in the middle of a test.
  '--disable-dev-shm-usage',
];

/** Starts a headless browser: the one given, else the one that `findChromium` finds. Close it in `afterAll`. */
export async function openBrowser(which?: Chromium): Promise<Browser> {
  const found = which ?? (await findChromium());
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: FLAGS,
    env: { ...definedOnly(process.env), ...found.env },
  });
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/**
 * The sizes that every screen is looked at in, in CSS pixels. `zoomed` is what 400 % zoom leaves of a 1280-pixel window
 * (WCAG 2.2, 1.4.10 Reflow): a 320 by 256 viewport.
 */
export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  zoomed: { width: 320, height: 256 },
  tablet: { width: 820, height: 1180 },
  wide: { width: 1440, height: 900 },
} as const;

export interface Look {
  readonly viewport?: keyof typeof VIEWPORTS;
  readonly colorScheme?: 'light' | 'dark';
  /** What the person's browser asks for; bokmål unless a test is about languages. */
  readonly locale?: string;
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** Anything else that Playwright's browser context takes: baseURL, storageState, offline, … */
  readonly more?: BrowserContextOptions;
}

/**
 * A page in a context of its own (no shared cookies or storage). Errors that the page throws are collected on `errors`:
 * a journey ends by expecting none. Close it with `page.context().close()`.
 */
export async function openPage(browser: Browser, look: Look = {}): Promise<{ page: Page; errors: string[] }> {
  const { viewport = 'wide', colorScheme = 'light', locale = 'nb-NO', reducedMotion = 'reduce', more } = look;
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    colorScheme,
    locale,
    reducedMotion,
    forcedColors: look.forcedColors ?? 'none',
    timezoneId: 'Europe/Oslo',
    ...more,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}

/** Lets somebody of the test data in on a page, by the session that they have: how people sign in is told by the whole journey. */
export async function signInAs(page: Page, { headers }: TestPerson): Promise<void> {
  const [name = '', value = ''] = headers.cookie?.split('=') ?? [];
  await page.context().addCookies([{ name, value, domain: 'localhost', path: '/', secure: true }]);
}

/** Waits until the scripts have taken over a page of the respondent. Who is quicker gets the form that needs none, page after page. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
  );
}

/** Elements that stick out of the page sideways: at 320 pixels nothing may need scrolling in two directions. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.className}`)
      .slice(0, 10);
  });
}
