import type { DevMail } from './dev-mailbox.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
  :root { color-scheme: light; background: #fff; color: #1e2b3c } a { color: #0b4f6c }
  body { font: 17px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem 4rem }
  ul { list-style: none; padding: 0 } li { border-top: 1px solid GrayText; padding: .75rem 0 }
  li a, nav a { display: inline-block; min-height: 24px } p { margin: .25rem 0 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 }
  section { border: 1px solid GrayText; border-radius: 8px; padding: 1rem; margin: 1rem 0 }
  h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 0 0 .5rem }
`;

// A tool for whoever tries the demo, not a screen of the product: it speaks bokmål, as the demo does.
const page = (title: string, body: string): string => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

const when = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long', timeStyle: 'medium' });

export function listPage(mails: readonly DevMail[]): string {
  const rows = mails.map(
    ({ id, at, to, subject }) =>
      `<li><a href="/dev/mailbox/${escaped(id)}">${escaped(subject)}</a><p>Til ${escaped(to)}, ${escaped(when.format(new Date(at)))}</p></li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>Ingen meldinger ennå.</p>';
  return page(
    'Demoens postkasse',
    `<h1>Demoens postkasse</h1><p>Her havner alt som demoen ellers ville ha sendt. Ingenting går ut av denne maskinen.</p>${list}`,
  );
}

/** The mail as plain text with its links, which is what every reader gets at least, and the HTML as most will see it. */
export function mailPage({ to, at, subject, text, html }: DevMail): string {
  const linked = escaped(text).replace(/https?:\/\/[^\s<&]+/g, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`);
  const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return page(
    subject,
    `<nav><a href="/dev/mailbox">Alle meldinger</a></nav><h1>${escaped(subject)}</h1>
<p>Til ${escaped(to)}, ${escaped(when.format(new Date(at)))}</p>
${body ? `<section aria-labelledby="as-html"><h2 id="as-html">Slik den ser ut</h2>${body}</section>` : ''}
<section aria-labelledby="as-text"><h2 id="as-text">Som ren tekst</h2><pre>${linked}</pre></section>`,
  );
}
