import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { sticksOut, VIEWPORTS } from './browser.ts';
import { checkAccessibility } from './check-accessibility.ts';

const PATIENCE_MS = 30_000;

/** What keys of texts begin with. A key that has no text is shown as it is. */
const KEYS = new RegExp(`(?<![\\w@/.-])(?:${[...firstParts()].join('|')})\\.[A-Za-z][\\w-]*(?![\\w.]*@)`, 'g');

function firstParts(): Set<string> {
  const keys = ['dashboard', 'respondent'].flatMap((app) => {
    const texts = fileURLToPath(new URL(`../../apps/${app}/src/`, import.meta.url));
    const files = readdirSync(texts, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('nb.json'));
    return files.flatMap((file) => Object.keys(JSON.parse(readFileSync(join(texts, file), 'utf8'))));
  });
  return new Set(keys.flatMap((key) => key.split('.')[0] ?? []));
}

const LOOKS = [
  ['wide', 'light'],
  ['wide', 'dark'],
  ['phone', 'dark'],
  ['phone', 'light'],
] as const;

/**
 * Looks a screen over where it stands: accessibility in light and dark, on a phone and on a wide screen, and whether anything sticks
 * out at 320 pixels, and whether a text is missing. Gives one line for each fault, so that a journey expects none. The page keeps its state, focus included; size
 * and colours are as before when it is done.
 */
export async function lookOver(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? VIEWPORTS.wide;
  const faults: string[] = [];
  // A page that is on its way takes what is asked of it along.
  await page.waitForFunction(() => document.querySelector('h1'));
  // One thing changes from look to look: each change of colours or size has the whole page reckoned and painted anew.
  for (const [viewport, colorScheme] of LOOKS) {
    await page.setViewportSize(VIEWPORTS[viewport]);
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // Only the contrast can differ between light and dark: the rest is not read twice.
    const found = await checkAccessibility(page, colorScheme === 'dark' ? { rules: ['color-contrast'] } : {});
    faults.push(...found.map((fault) => `${viewport} ${colorScheme}: ${fault}`));
  }
  await page.setViewportSize(VIEWPORTS.narrow);
  // Charts measure their room after the window has changed, and draw anew.
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: 2_000 }).catch(() => undefined);
  faults.push(...(await sticksOut(page)).map((element) => `narrow: ${element} sticks out`));
  // biome-ignore lint/performance/useDomNodeTextContent: what is to be seen, with breaks between blocks, so that no key is made of two words
  const words = await page.locator('body').innerText();
  faults.push(...(words.match(KEYS) ?? []).map((key) => `${key} has no text`));
  await page.setViewportSize(before);
  return faults;
}

/** Waits until the screen is there and nothing moves or changes colour: in one go, for each question to the browser costs a frame. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (patience) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isThere = () => document.querySelector('h1') && !document.querySelector('.loading');
    const until = performance.now() + patience;
    // What stands there may be the screen before, about to go.
    do {
      while (!isThere()) {
        if (performance.now() > until) throw new Error(`the screen is not there: ${document.body.textContent}`);
        await frame();
      }
      // New colours are counted out for the next frame, and may be the beginning of a change that takes time.
      for (let frames = 0; frames < 2; frames += 1) await frame();
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    } while (!isThere());
  }, PATIENCE_MS);
}
