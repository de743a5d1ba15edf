import type { Browser, Page } from 'playwright-core';
import { type Look, openPage } from './browser.ts';
import { Keyboard } from './keyboard.ts';

/** Somebody at a browser of their own, with no mouse. */
export interface Visitor {
  readonly page: Page;
  readonly keyboard: Keyboard;
  /** What the pages have logged or thrown as errors. */
  readonly errors: string[];
}

export async function aVisitor(browser: Browser, look: Look = {}): Promise<Visitor> {
  const { page, errors } = await openPage(browser, look);
  return { page, errors, keyboard: new Keyboard(page) };
}

/**
 * Signs in by way of the identity provider, as everybody does, and waits for the screen behind it. `onTheWay` is called on the start
 * page and on the provider's page.
 */
export async function signIn(
  { page, keyboard }: Visitor,
  { url, name, onTheWay }: { url: string; name: string; onTheWay?: (screen: string) => Promise<void> },
): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Logg inn' }).waitFor();
  await onTheWay?.('start page');
  await keyboard.press('link', 'Logg inn');
  await page.getByRole('heading', { level: 1, name: 'Velg hvem du vil være' }).waitFor();
  await onTheWay?.('sign-in');
  await keyboard.press('button', new RegExp(name));
  await page.getByRole('button', { name: 'Logg ut' }).waitFor({ state: 'attached' });
}
