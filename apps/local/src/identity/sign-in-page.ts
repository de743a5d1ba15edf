import type { DemoPerson } from '../demo-people.ts';
import { type Language, SIGN_IN_TEXTS } from './sign-in-texts.ts';

/** Text made safe inside HTML, in elements and in double-quoted attributes. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

// Contrast against the page is at least 4.5:1 for text and 3:1 for borders and focus, in light and in dark.
const STYLE = `
:root { color-scheme: light dark; --page: #f6faf9; --card: #ffffff; --text: #24272b; --quiet: #55585c; --line: #73777c; --action: #0d7a5f; --on-action: #ffffff; --hover: #dcece7; --focus: #24272b; }
@media (prefers-color-scheme: dark) { :root { --page: #141d1b; --card: #191a1c; --text: #eef0f2; --quiet: #b3b7bb; --line: #8a8e93; --action: #3c967d; --on-action: #0b0c0d; --hover: #1b3029; --focus: #ffffff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.125rem/1.5 Inter, system-ui, sans-serif; }
header { display: flex; align-items: center; gap: .6rem; padding: 1rem; font-weight: 700; }
header svg { width: 2rem; height: 2rem; }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 2rem; font-weight: 500; line-height: 1.25; margin: 0 0 .5rem; }
p { margin: 0 0 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
button { width: 100%; min-height: 3rem; padding: .75rem 1rem; font: inherit; text-align: start; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; cursor: pointer; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
button.action { width: auto; background: var(--action); border-color: var(--action); color: var(--on-action); }
.name { display: block; font-weight: 600; }
.role { display: block; color: var(--quiet); font-size: 1rem; }
`;

/** The product's mark; it says nothing that the name beside it doesn't. */
const MARK =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#0d7a5f"/>' +
  '<path d="M7.5 22.5V13a4.25 4.25 0 0 1 8.5 0v9.5M16 13a4.25 4.25 0 0 1 8.5 0v9.5" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round"/></svg>';

function page(language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Medvirk</title>
<style>${STYLE}</style>
</head>
<body>
<header>${MARK}Medvirk</header>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

/** The list of people, one button each. `action` is where the choice is sent. */
export function signInPage(language: Language, people: readonly DemoPerson[], action: string): string {
  const texts = SIGN_IN_TEXTS[language];
  const choices = people.map(
    ({ subject, name, description }) =>
      `<li><button name="subject" value="${escapeHtml(subject)}"><span class="name" lang="nb">${escapeHtml(name)}</span>` +
      `<span class="role">${escapeHtml(description[language])}</span></button></li>`,
  );
  return page(
    language,
    texts.title,
    `<p>${escapeHtml(texts.lead)}</p>
<form method="post" action="${escapeHtml(action)}">
<ul aria-label="${escapeHtml(texts.people)}">
${choices.join('\n')}
</ul>
</form>`,
  );
}

/** Asks before signing out. `form` is the provider's own form element, which holds its protection against forged requests. */
export function signOutPage(language: Language, form: string): string {
  const texts = SIGN_IN_TEXTS[language];
  const button = `<button class="action" type="submit" form="op.logoutForm" name="logout" value="yes">${escapeHtml(texts.signOut)}</button>`;
  return page(language, texts.signOutTitle, `${form}\n${button}`);
}

export function signedOutPage(language: Language): string {
  const texts = SIGN_IN_TEXTS[language];
  return page(language, texts.signedOutTitle, `<p>${escapeHtml(texts.signedOut)}</p>`);
}

/** Shown when a sign-in cannot go on. `code` is the standard's error code, for the person who sets this up. */
export function problemPage(language: Language, code: string): string {
  const texts = SIGN_IN_TEXTS[language];
  return page(
    language,
    texts.problemTitle,
    `<p>${escapeHtml(texts.problem)}</p>\n<p><code>${escapeHtml(code)}</code></p>`,
  );
}
