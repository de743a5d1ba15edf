import type { Page } from 'playwright-core';
import { sticksOut, VIEWPORTS } from './browser.ts';
import { checkAccessibility } from './check-accessibility.ts';

/**
 * Looks a screen over where it stands: accessibility in light and dark, on a phone and on a wide screen, and whether anything sticks
 * out at 320 pixels. Gives one line for each fault, so that a journey expects none. The page keeps its state, focus included; size
 * and colours are as before when it is done.
 */
export async function lookOver(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? VIEWPORTS.wide;
  const faults: string[] = [];
  await settled(page);
  for (const viewport of ['wide', 'phone'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(VIEWPORTS[viewport]);
      await page.emulateMedia({ colorScheme });
      await settled(page);
      // Only the contrast can differ between light and dark: the rest is not read twice.
      const found = await checkAccessibility(page, colorScheme === 'dark' ? { rules: ['color-contrast'] } : {});
      faults.push(...found.map((fault) => `${viewport} ${colorScheme}: ${fault}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(VIEWPORTS.narrow);
  // Charts measure their room after the window has changed, and draw anew.
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: 2_000 }).catch(() => undefined);
  faults.push(...(await sticksOut(page)).map((element) => `narrow: ${element} sticks out`));
  await page.setViewportSize(before);
  return faults;
}

/** Waits until the screen is there, with nothing more being fetched for it, and nothing moves or changes colour. */
async function settled(page: Page): Promise<void> {
  const isThere = () => document.querySelector('h1') && !document.querySelector('.loading');
  await page.waitForFunction(isThere);
  await page.evaluate(async () => {
    // New colours are counted out for the next frame, and may be the beginning of a change that takes time.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // What stood there may have been the screen before, about to go.
  await page.waitForFunction(isThere);
}
