import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let source: Promise<string> | undefined;
const axeSource = (): Promise<string> => {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
};

/**
 * What axe-core finds wrong on the page as it stands, one readable line each; an empty list is a pass. Covers WCAG 2.0 to 2.2, A and
 * AA, and axe's best practices. `within` narrows it to one CSS selector, `rules` to some of axe's rules.
 *
 * axe is evaluated through the browser's debugging door, not added as a script, so a strict content security policy stays on.
 */
export async function checkAccessibility(
  page: Page,
  { within, rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  // A page that changes its screen without being loaded anew has it from the last time.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource());
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  // Style sheets are fetched anew only for a rule that is none of these.
  const options: RunOptions = { runOnly, resultTypes: ['violations'], preload: false };
  return page.evaluate(
    async ([selector, runOptions]) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(selector ?? document, runOptions);
      // Made into lines here: what axe also tells of all that was right is large, and takes longer on its way out than the reading.
      return violations.flatMap((violation) =>
        violation.nodes.map(
          (node) =>
            `${violation.id} (${violation.impact ?? 'minor'}): ${violation.help} - ${node.target.join(' ')}: ` +
            `${(node.failureSummary ?? '').replace(/\s+/g, ' ').trim()} ${node.html.slice(0, 160)}`,
        ),
      );
    },
    [within, options] as const,
  );
}
