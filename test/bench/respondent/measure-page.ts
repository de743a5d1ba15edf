import type { Browser, CDPSession, Page } from 'playwright-core';

/** Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms. */
const SLOW_4G = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };
const SLOWDOWN = 4;
/**
 * Milliseconds before a page is asked for. A browser that has just opened a tab is still at work on it, and makes the process for the next page beforehand when it
 * finds the time: what was measured last would decide how soon this page can begin.
 */
const REST = 1000;

export interface Loaded {
  /** Milliseconds until the first question had been painted and could be ticked. */
  readonly firstQuestion: number;
  /** Bytes over the wire until then, and requests begun. */
  readonly bytesBefore: number;
  readonly requestsBefore: number;
  /** Bytes over the wire when all was quiet. */
  readonly bytes: number;
  /** Milliseconds of script until all was quiet. */
  readonly script: number;
}

/** A page of its own with nothing in its caches, on a processor four times slower. */
async function openSlowly(browser: Browser): Promise<{ page: Page; client: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb-NO' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return { page, client };
}

/** Opens `url` and measures until the first question, then until the network has been quiet. */
export async function measureLoading(
  browser: Browser,
  { url, question, network }: { url: string; question: string; network: 'slow-4g' | 'local' },
): Promise<Loaded> {
  const { page, client } = await openSlowly(browser);
  try {
    await client.send('Network.enable');
    await client.send('Performance.enable');
    if (network === 'slow-4g') await client.send('Network.emulateNetworkConditions', SLOW_4G);
    const kinds = new Map<string, string>();
    const received: { at: number; bytes: number; kind: string | undefined }[] = [];
    const begun: number[] = [];
    let start = 0;
    client.on('Network.requestWillBeSent', ({ timestamp, requestId, type }) => {
      kinds.set(requestId, type ?? '');
      start ||= timestamp;
      begun.push(timestamp);
    });
    client.on('Network.loadingFinished', ({ timestamp, requestId, encodedDataLength }) => {
      received.push({ at: timestamp, bytes: encodedDataLength, kind: kinds.get(requestId) });
    });
    await page.addInitScript((selector) => {
      const look = (): void => {
        if (document.querySelector(selector)) {
          // The frame that shows it has been painted when the next task runs.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => Object.assign(window, { firstQuestion: performance.now() });
          port2.postMessage(0);
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, question);
    await page.waitForTimeout(REST);
    await page.goto(url, { waitUntil: 'commit' });
    const firstQuestion = await page
      .waitForFunction(() => (window as unknown as { firstQuestion?: number }).firstQuestion, undefined, {
        timeout: 60_000,
      })
      .then((handle) => handle.jsonValue());
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const { metrics } = await client.send('Performance.getMetrics');
    const until = start + Number(firstQuestion) / 1000;
    const sum = (rows: typeof received) => rows.reduce((total, { bytes }) => total + bytes, 0);
    return {
      firstQuestion: Number(firstQuestion),
      // The page itself counts whole, also where its end comes after the question.
      bytesBefore: sum(received.filter(({ at, kind }) => at <= until || kind === 'Document')),
      requestsBefore: begun.filter((at) => at <= until).length,
      bytes: sum(received),
      script: (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000,
    };
  } finally {
    await page.context().close();
  }
}

/** Milliseconds from a click on an option. */
export interface Click {
  /** To the end of the next frame, without waiting for the screen's clock. */
  readonly frame: number;
  /** To the end of the last frame that the answer changed: what hangs on it is shown too. */
  readonly settled: number;
}

export interface Answered {
  readonly clicks: Click[];
  /** Milliseconds of the main thread for a key in a comment. */
  readonly key: number;
}

/** Walks through `pages` pages of a form: ticks the last option, then the first, of every question, and writes a comment. */
export async function measureAnswering(
  browser: Browser,
  { url, begin, next, pages }: { url: string; begin: (page: Page) => Promise<void>; next: string; pages: number },
): Promise<Answered> {
  const { page, client } = await openSlowly(browser);
  try {
    await client.send('Performance.enable');
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    // The scripts have come, and on a slow processor they still have to run.
    await page.waitForTimeout(2000);
    await begin(page);
    const clicks: Click[] = [];
    let keys = 0;
    let keyTime = 0;
    for (let at = 0; at < pages; at += 1) {
      await page.waitForSelector('textarea');
      clicks.push(...(await page.evaluate(clickThrough)));
      if (at === 0) {
        await page.locator('textarea').first().focus();
        const before = await taskTime(client);
        const text = 'Det var uklart hvem jeg kunne ringe til hjemme.';
        for (const sign of text) await page.keyboard.press(sign === ' ' ? 'Space' : sign);
        keys = text.length;
        keyTime = (await taskTime(client)) - before;
      }
      await page.locator(next).click();
      await page.waitForTimeout(250);
    }
    return { clicks, key: keyTime / keys };
  } finally {
    await page.context().close();
  }
}

/**
 * In the page. Each question gets two answers, so that what depends on it comes and goes.
 *
 * A click is made in the callback that a frame begins with: its listeners run, and what they leave to be done at once; then the same frame is
 * styled, laid out, painted and handed over. The message that is then taken up tells that this is done. So all that a program does between
 * click and frame is in the time, and nothing else: a click at any other moment waits up to 17 ms for the screen's clock, on every page alike, and the
 * ratio of two such times says more about the clock than about the programs. What a program puts off until after the frame is in `settled`, clock and all.
 */
async function clickThrough(): Promise<Click[]> {
  const times: Click[] = [];
  const names = [
    ...new Set([...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name)),
  ];
  /** Runs `what` when a frame begins; the time at which the frame had been made. */
  const inFrame = (what: () => void) =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        what();
        port2.postMessage(0);
      });
    });
  for (const name of names) {
    for (const which of ['last', 'first'] as const) {
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(name)}"]`)];
      const input = which === 'first' ? group[0] : group.at(-1);
      if (!input) continue;
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 16));
      let hasChanged = false;
      const observer = new MutationObserver(() => {
        hasChanged = true;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      let begun = 0;
      const painted = await inFrame(() => {
        begun = performance.now();
        input.click();
      });
      let settled = painted;
      for (let quiet = 0; quiet < 3; quiet += 1) {
        hasChanged = false;
        const next = await inFrame(() => {});
        if (!hasChanged) continue;
        settled = next;
        quiet = -1;
      }
      observer.disconnect();
      times.push({ frame: painted - begun, settled: settled - begun });
    }
  }
  return times;
}

async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
