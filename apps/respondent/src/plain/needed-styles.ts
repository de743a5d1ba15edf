/** A rule, or a group of rules (`@media`, `@layer`, `@supports`), or anything else as it stands. */
type Part =
  | { readonly kind: 'rule'; readonly selectors: readonly Selector[]; readonly declared: string }
  | { readonly kind: 'group'; readonly around: string; readonly parts: readonly Part[] }
  | { readonly kind: 'as-is'; readonly text: string };

interface Selector {
  readonly text: string;
  /** What must stand on a page before the selector can mean anything there, as `marksOf` names it. */
  readonly needs: readonly string[];
  /** Whether it says how things look that nobody points at. */
  readonly atFirst: boolean;
}

const GROUP = /^@(?:media|layer|supports|container)\b/;
/** Strings and addresses may hold any sign. */
const OPAQUE = /"[^"]*"|'[^']*'|url\([^)]*\)/y;
const TOKEN = /(--[\w-]+):(?:url\([^)]*\)|"[^"]*"|'[^']*'|[^;{}"'])*(?:;|$)/g;
/** Attributes that stay as they were made until the scripts have come; others, like `open`, may change before. */
const STILL = /\[(data-[\w-]+|role|type|dir|aria-[\w-]+)(?:=["']?([\w-]+)["']?)?\]/g;
/**
 * What can be seen only while somebody points: the whole sheet has come before that means anything. Where the focus is must be seen at any time, also
 * where nothing more ever comes.
 */
const POINTED_AT = /:(?:hover|active)\b/;
/** Tokens, and movements, that a rule names. */
const NAMED = /var\((--[\w-]+)|animation(?:-name)?:([^;}]*)/g;
const KEYFRAMES = /^@keyframes\s+([\w-]+)/;

/**
 * The part of `css` that a page asks for: a phone reads these before it shows the first question, and the whole of it later. What can't
 * be told for sure is kept. Layers keep their order, so that the whole sheet may follow and nothing looks otherwise.
 * @param css without nested rules
 * @returns for the HTML of a page its styles
 */
export function stylesNeeded(css: string): (html: string) => string {
  const parts = readParts(css);
  return (html) => {
    const marks = marksOf(html);
    let asked: ReadonlySet<string> | undefined;
    let needed = '';
    // A token may be all that asks for another: until none is left over.
    for (let before: string | undefined; before !== needed; ) {
      before = needed;
      needed = parts.map((part) => write(part, marks, asked)).join('');
      asked = namedIn(`${needed}${html}`);
    }
    return needed;
  };
}

const namedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(NAMED)].flatMap(([, token, movements]) => token ?? movements?.match(/[\w-]+/g) ?? []));

/** @param asked tokens and movements that something asks for; all of them where it is not known yet */
function write(part: Part, marks: ReadonlySet<string>, asked: ReadonlySet<string> | undefined): string {
  switch (part.kind) {
    case 'as-is': {
      const movement = KEYFRAMES.exec(part.text)?.[1];
      return asked && movement && !asked.has(movement) ? '' : part.text;
    }
    case 'rule': {
      const met = part.selectors.filter(({ needs, atFirst }) => atFirst && needs.every((need) => marks.has(need)));
      const declared = asked
        ? part.declared.replace(TOKEN, (token, name: string) => (asked.has(name) ? token : ''))
        : part.declared;
      return met.length > 0 && declared !== '' ? `${met.map(({ text }) => text).join(',')}{${declared}}` : '';
    }
    case 'group': {
      const inside = part.parts.map((each) => write(each, marks, asked)).join('');
      if (inside !== '') return `${part.around}{${inside}}`;
      return part.around.startsWith('@layer') ? `${part.around};` : '';
    }
  }
}

/** Elements (`p`), classes (`.lead`), ids (`#root`) and attributes (`[type]`, `[type=radio]`) that stand in a page. */
function marksOf(html: string): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const [, element = ''] of html.matchAll(/<([a-z][\w-]*)/g)) marks.add(element);
  for (const [, name = '', value = ''] of html.matchAll(/\s([a-z-]+)="([^"]*)"/g)) {
    marks.add(`[${name}]`).add(`[${name}=${value}]`);
    if (name === 'class') for (const each of value.split(/\s+/)) marks.add(`.${each}`);
    if (name === 'id') marks.add(`#${value}`);
  }
  return marks;
}

const ONE_ELEMENT = /:(?:is|where)\(([a-z]+)\)/g;
/** Whether all brackets that open in the text are closed in it. */
const isOutside = (text: string): boolean => text.split('(').length === text.split(')').length;

/** What stands in brackets may be one of several, or what must not be: it asks for nothing. */
function withoutBrackets(selector: string): string {
  let plain = selector;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/:[\w-]+\([^()]*\)/g, '');
  }
  return plain;
}

function needsOf(selector: string): string[] {
  const plain = withoutBrackets(selector);
  const needs = [...plain.matchAll(STILL)].map(([, name, value]) => (value ? `[${name}=${value}]` : `[${name}]`));
  const names = plain.replace(/\[[^\]]*\]|::?[\w-]+/g, '');
  needs.push(...(names.match(/[.#][\w-]+/g) ?? []));
  // Unless it is one element by itself.
  for (const { 1: element = '', index } of selector.matchAll(ONE_ELEMENT)) {
    if (isOutside(selector.slice(0, index))) needs.push(element);
  }
  for (const [, element = ''] of names.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g)) needs.push(element);
  return needs;
}

function readParts(css: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  while (start < css.length) {
    const stop = find(css, start, ';{');
    if (stop === css.length) break;
    const head = css.slice(start, stop).trim();
    if (css[stop] === ';') {
      parts.push({ kind: 'as-is', text: `${head};` });
      start = stop + 1;
      continue;
    }
    const end = closing(css, stop);
    const inside = css.slice(stop + 1, end);
    start = end + 1;
    if (GROUP.test(head)) parts.push({ kind: 'group', around: head, parts: readParts(inside) });
    else if (head.startsWith('@')) parts.push({ kind: 'as-is', text: `${head}{${inside}}` });
    else {
      const selectors = splitSelectors(head).map((text) => ({
        text,
        needs: needsOf(text),
        atFirst: !POINTED_AT.test(withoutBrackets(text)),
      }));
      parts.push({ kind: 'rule', selectors, declared: inside });
    }
  }
  return parts;
}

/** The next place from `from` where one of `signs` stands, outside of strings and addresses; the end where there is none. */
function find(css: string, from: number, signs: string): number {
  for (let at = from; at < css.length; at += 1) {
    OPAQUE.lastIndex = at;
    const opaque = OPAQUE.exec(css);
    if (opaque) at += opaque[0].length - 1;
    else if (signs.includes(css.charAt(at))) return at;
  }
  return css.length;
}

/** Where the block that opens at `open` closes. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at = find(css, at + 1, '{}')) {
    depth += css[at] === '{' ? 1 : -1;
    if (depth === 0) return at;
  }
  return css.length;
}

/** At the commas between selectors, not at those inside their brackets. */
function splitSelectors(selectors: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < selectors.length; at += 1) {
    const sign = selectors.charAt(at);
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === ',' && depth === 0) {
      parts.push(selectors.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, selectors.slice(start).trim()];
}
