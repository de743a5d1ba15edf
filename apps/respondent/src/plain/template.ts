import { FIRST_ROLE } from '../start/who-answers.tsx';
import { BROUGHT, type BroughtAlong } from './brought.ts';
import { stylesNeeded } from './needed-styles.ts';
import { UNTIL_SCRIPTS } from './until-scripts.ts';

export interface PageParts {
  title: string;
  body: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Words for who runs no scripts, where the page can do nothing without them. */
  withoutScripts?: { title: string; what: string } | undefined;
  /** Words under a page whose buttons can do nothing before scripts have taken it over, and when they do not come. */
  untilScripts?: { soon: string; late: string } | undefined;
  /** Only on pages that scripts take over; others come without scripts too. */
  brought?: BroughtAlong;
}

/**
 * On a slow phone a browser stops in the middle of reading a page and shows what there is, a line or two, before it goes on: the page is shown when it
 * can be answered. Browsers that do not know this pass it over, and none waits longer than until the end of the page.
 */
const SHOWN_WITH = `<link rel="expect" href="#${FIRST_ROLE}" blocking="render">`;
const AFTER_PAINT = '/respondent/after-paint.js';

/** The built page, taken apart once. */
export interface Template {
  head: string;
  /** All styles, for pages that no script takes over. */
  styles: string;
  /** Those that a page asks for; its scripts fetch the rest. */
  stylesFor: (html: string) => string;
  scripts: string;
}

/**
 * Takes the built page apart. Its styles are put into it, and no more of them than it needs: one request less before the first question
 * can be read, which on a slow network is more than the styles themselves take.
 */
export function readTemplate(html: string, readAsset: (address: string) => string): Template {
  const found = /<head>([\s\S]*?)<\/head>/.exec(html)?.[1];
  if (found === undefined || !html.includes('id="root"')) throw new Error('the built page has no head or no root');
  const scripts = found.match(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g) ?? [];
  const sheet = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/.exec(found);
  const address = sheet?.[1] ?? '';
  const styles = address && readAsset(address);
  const head = [...scripts, sheet?.[0] ?? '']
    .reduce((rest, tag) => rest.replace(tag, ''), found)
    .replace(/<title>.*?<\/title>/, '')
    .replace(/\n\s*/g, '\n')
    .trim();
  return { head, styles, stylesFor: stylesNeeded(styles), scripts: afterPaint(scripts, address) };
}

/**
 * One small script that fetches the rest of the styles, and fetches and runs the app, when the page has been painted: on a slow phone the app would take the processor and the
 * network from the first question. A page in the background is not painted, and need not wait.
 */
function afterPaint(scripts: readonly string[], styles: string): string {
  const addresses = scripts.map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '');
  const entry = addresses[scripts.findIndex((tag) => tag.startsWith('<script'))];
  if (entry === undefined) return '';
  const needs = addresses.filter((address) => address !== entry).join(' ');
  return `<script type="module" id="after-paint" src="${AFTER_PAINT}" data-entry="${entry}" data-needs="${needs}" data-styles="${styles}"></script>`;
}

/** Said after a moment, so that nothing flickers where scripts come at once; what to do, when they should long have been here. */
const UNTIL_SCRIPTS_STYLE =
  `#${UNTIL_SCRIPTS}{position:sticky;inset-block-end:0;padding-block:.75rem;background:var(--ds-color-neutral-surface-tinted);` +
  'border-block-start:1px solid var(--ds-color-neutral-border-subtle);animation:said 1ms .7s backwards!important}' +
  `#${UNTIL_SCRIPTS} .late{animation:said 1ms 9s backwards!important}@keyframes said{from{visibility:hidden;max-block-size:0;padding:0}}` +
  'button:disabled{cursor:progress}';

/** The whole page. Scripts stand last: what is to be read and answered comes first. */
export function pageOf(
  { head, styles, stylesFor, scripts }: Template,
  { title, body, language, direction, withoutScripts, untilScripts, brought }: PageParts,
): string {
  const data = brought
    ? `<script type="application/json" id="${BROUGHT}">${inScript(JSON.stringify(brought))}</script>${scripts}`
    : '';
  // Instead of the page, not above it: nobody shall answer in vain.
  const words = withoutScripts
    ? `<noscript><style>#root{display:none}</style><main class="column"><h1 class="ds-heading">${escaped(withoutScripts.title)}</h1>` +
      `<p class="lead">${escaped(withoutScripts.what)}</p></main></noscript>`
    : '';
  const waiting = untilScripts
    ? `<style>${UNTIL_SCRIPTS_STYLE}</style><div id="${UNTIL_SCRIPTS}" role="status"><div class="column"><p>${escaped(untilScripts.soon)}</p>` +
      `<p class="late">${escaped(untilScripts.late)}</p></div></div>`
    : '';
  const page = untilScripts ? body.replaceAll('<button type="submit"', '<button disabled="" type="submit"') : body;
  const begun = `<html lang="${escaped(language)}" dir="${direction}" data-color-scheme="auto" data-color="brand1">`;
  const shown = `<body>${words}<div id="root">${page}</div>${waiting}`;
  const dress = brought ? stylesFor(begun + shown) : styles;
  const whole = body.includes(`id="${FIRST_ROLE}"`) ? SHOWN_WITH : '';
  return `<!doctype html>${begun}<head>${head}${whole}<style>${dress}</style><title>${escaped(title)}</title></head>${shown}${data}</body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** JSON that can't end the element it stands in, whatever a questionnaire says. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c');
