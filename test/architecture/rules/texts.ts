import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, walk } from '../imports-of.ts';
import { filesBelow, type House, type Violation } from '../read-house.ts';
import { ROOMS } from '../rooms.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** The folders that hold screen texts: `<room>/src/…/texts/`, or a part of it below, with one JSON file per language. */
export function textFolders(root: string): string[] {
  const tables = ['apps', 'libs']
    .flatMap((parent) => filesBelow(root, parent))
    .filter((path) => /\/src\/(.+\/)?texts\/(.+\/)?(nb|nn|en)\.json$/.test(path));
  return [...new Set(tables.map((path) => path.slice(0, path.lastIndexOf('/'))))].sort();
}

/** Every screen text exists in bokmål, nynorsk and English, is not empty, and has the same placeholders in each. */
export function checkTexts(root: string): Violation[] {
  return textFolders(root).flatMap((folder): Violation[] => {
    const missing = LANGUAGES.filter((language) => !existsSync(join(root, folder, `${language}.json`)));
    if (missing.length > 0) {
      return missing.map((language) => ({ rule: 'texts', path: `${folder}/${language}.json`, message: 'missing' }));
    }
    const tables = LANGUAGES.map((language) => [language, readTable(join(root, folder, `${language}.json`))] as const);
    const keys = new Set(tables.flatMap(([, table]) => [...table.keys()]));
    return [...keys].flatMap((key) => {
      const placeholders = new Set(tables.flatMap(([, table]) => placeholdersOf(table.get(key))));
      return tables.flatMap(([language, table]): Violation[] => {
        const say = (message: string) => [{ rule: 'texts', path: `${folder}/${language}.json`, message }];
        const text = table.get(key);
        if (text === undefined) return say(`lacks '${key}'`);
        if (text.trim() === '') return say(`'${key}' is empty`);
        const absent = [...placeholders].filter((name) => !placeholdersOf(text).includes(name));
        return absent.length > 0 ? say(`'${key}' lacks the placeholder ${absent.join(', ')}`) : [];
      });
    });
  });
}

// A plural form for one may leave the number out ("ett svar"): only the shared names of the other forms are compared.
const placeholdersOf = (text = ''): string[] =>
  [...text.matchAll(/\{\{?\s*([\w.]+)[^}]*\}?\}/g)].map((match) => match[1] ?? '').filter((name) => name !== 'count');

function readTable(path: string): Map<string, string> {
  const flat = new Map<string, string>();
  const add = (value: unknown, key: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) add(inner, key === '' ? name : `${key}.${name}`);
    } else {
      flat.set(key, String(value));
    }
  };
  add(JSON.parse(readFileSync(path, 'utf8')), '');
  return flat;
}

const SPOKEN = ['alt', 'aria-description', 'aria-label', 'placeholder', 'title', 'label'];
// The product's name is the same in every language.
const isWords = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== 'Medvirk' && /\p{L}{2}/u.test(text);

/** No screen says words that are written in code: neither between tags nor in the attributes that people see or hear. */
export function checkNoTextInCode(house: House): Violation[] {
  return house.files
    .filter((file) => ROOMS[file.room]?.runs === 'browser' && file.path.endsWith('.tsx') && !file.isSpec)
    .flatMap((file) => {
      const found: string[] = [];
      walk(file.tree, (node) => {
        const text = textOf(node);
        if (node.type === 'JSXText' && isWords(text)) found.push(text.trim());
        if (node.type !== 'JSXAttribute') return;
        const [name, value] = [textOf(node.name), textOf(node.value)];
        if (name !== undefined && SPOKEN.includes(name) && isWords(value)) found.push(`${name}="${value}"`);
      });
      return found.map((text) => ({
        rule: 'text-in-code',
        path: file.path,
        message: `says '${text}': put it in a text table`,
      }));
    });
}
