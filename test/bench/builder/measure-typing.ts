import type { Browser, Page } from 'playwright-core';

const SLOWDOWN = 4;
/** Milliseconds between two letters: quicker than nearly everybody writes. */
const BETWEEN = 110;
const SENTENCE = 'fikk du svar da du spurte om noe, og kunne du si fra om noe manglet mens du var her ';

/** Milliseconds from each letter's key until it had been painted. */
export interface Typed {
  readonly latencies: readonly number[];
  /** Milliseconds until the field that is written in had been shown, for a draft that is opened. */
  readonly opened: number;
}

interface Place {
  readonly url: string;
  readonly cookie?: { readonly name: string; readonly value: string };
  /** Opens the field that is written in. */
  readonly open: (page: Page) => Promise<void>;
}

/** Writes a sentence in a text field, on a processor four times slower, and measures each letter. */
export async function measureTyping(browser: Browser, { url, cookie, open }: Place): Promise<Typed> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' });
  try {
    if (cookie) await context.addCookies([{ ...cookie, domain: 'localhost', path: '/', secure: true }]);
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(() => {
      const latencies: number[] = [];
      Object.assign(window, { latencies });
      addEventListener(
        'keydown',
        ({ timeStamp, key }) => {
          if (key.length !== 1) return;
          requestAnimationFrame(() => {
            // The frame that shows the letter has been painted when the next task runs.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => latencies.push(performance.now() - timeStamp);
            port2.postMessage(0);
          });
        },
        { capture: true },
      );
    });
    const begun = performance.now();
    await page.goto(url);
    await open(page);
    const opened = performance.now() - begun;
    // What is worked out once after opening is not typing.
    await page.waitForTimeout(3000);
    await page.keyboard.press('End');
    for (const letter of SENTENCE) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(BETWEEN);
    }
    const latencies = await page.evaluate(() => (window as unknown as { latencies: number[] }).latencies);
    // The first letters make the page's code warm.
    return { latencies: latencies.slice(10), opened };
  } finally {
    await context.close();
  }
}
