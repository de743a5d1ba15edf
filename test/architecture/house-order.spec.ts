import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inATree } from './a-tree.ts';
import { ownHouse, readable, readHouse } from './read-house.ts';
import { checkLicences, isAllowed } from './rules/licences.ts';
import { checkFileSizes, checkPackageLists, checkReadmes } from './rules/room-files.ts';
import { checkNoTextInCode, checkTexts, textFolders } from './rules/texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the house as it stands', () => {
  it('has a README in every room', () => {
    expect(readable(checkReadmes(ownHouse()))).toEqual([]);
  });

  it('lists in each package.json just the rooms that are imported', () => {
    expect(readable(checkPackageLists(ownHouse()))).toEqual([]);
  });

  it('has no file over 500 lines without a reason', () => {
    expect(readable(checkFileSizes(root))).toEqual([]);
  });

  it('has its screen texts complete in bokmål, nynorsk and English', () => {
    expect(readable(checkTexts(root))).toEqual([]);
  });

  it('says nothing on screen that is written in code', () => {
    expect(readable(checkNoTextInCode(ownHouse()))).toEqual([]);
  });

  it.each(['apps/respondent', 'apps/dashboard'])('keeps the screen texts of %s in text tables', (app) => {
    expect(textFolders(root).filter((folder) => folder.startsWith(`${app}/`))).not.toEqual([]);
  });

  it('runs on packages with an allowed licence only', () => {
    expect(readable(checkLicences(root))).toEqual([]);
  });
});

describe('each check catches what it forbids', () => {
  const SAYS_ENOUGH = 'What lives here, what must not, and why. '.repeat(6);

  it('a README that is missing or says nothing', () => {
    const files = { 'libs/access/README.md': SAYS_ENOUGH, 'libs/statistics/README.md': '# statistics' };
    const paths = inATree(files, (tree) => checkReadmes(readHouse(tree))).map(({ path }) => path);
    expect(paths).toContain('libs/statistics/README.md');
    expect(paths).toContain('apps/api/README.md');
    expect(paths).not.toContain('libs/access/README.md');
  });

  it('a room that is imported without being listed, and one that is listed without being imported', () => {
    const files = {
      'libs/improvement/package.json':
        '{"dependencies":{"@medvirk/disclosure":"*","@medvirk/statistics":"*","zod":"*"}}',
      'libs/improvement/src/a.ts':
        "import { a } from '@medvirk/statistics';\nimport type { B } from '@medvirk/access';",
    };
    const found = inATree(files, (tree) => checkPackageLists(readHouse(tree)));
    expect(found.filter(({ path }) => path.includes('improvement')).map(({ message }) => message)).toEqual([
      'imports @medvirk/access without listing it',
      'lists @medvirk/disclosure but never imports it',
    ]);
  });

  it('a file of 501 lines, unless it gives its reason or is a migration', () => {
    const long = '\n'.repeat(500);
    const files = {
      'libs/access/src/long.ts': long,
      'libs/access/src/reasoned.ts': `// reason: one table of rules, read from top to bottom\n${long}`,
      'libs/access/src/short.ts': '\n'.repeat(499),
      'libs/data-access/src/migrations/1-all.ts': long,
    };
    expect(inATree(files, checkFileSizes).map(({ path }) => path)).toEqual(['libs/access/src/long.ts']);
  });

  it('a text that is missing, empty or without its placeholder, at any depth', () => {
    const files = {
      'libs/ui/src/texts/nb.json': '{"a":{"b":"Hei {{name}}"},"c":"Ja","d_one":"ett","d_other":"{{count}} svar"}',
      'libs/ui/src/texts/nn.json': '{"a":{"b":"Hei {{name}}"},"d_one":"eitt","d_other":"{{count}} svar"}',
      'libs/ui/src/texts/en.json': '{"a":{"b":"Hi"},"c":" ","d_one":"one","d_other":"{{count}} answers"}',
      'apps/api/src/texts/mail/nb.json': '{}',
      'apps/api/src/texts/mail/nn.json': '{}',
    };
    expect(readable(inATree(files, checkTexts)).sort()).toEqual([
      '[texts] apps/api/src/texts/mail/en.json: missing',
      "[texts] libs/ui/src/texts/en.json: 'a.b' lacks the placeholder name",
      "[texts] libs/ui/src/texts/en.json: 'c' is empty",
      "[texts] libs/ui/src/texts/nn.json: lacks 'c'",
    ]);
  });

  it('words between tags, and in attributes that people see or hear', () => {
    const files = {
      'libs/ui/src/a.tsx': 'export const a = <p title="Lukk" className="wide">Send svaret <b>{text.now}</b> · 1</p>;',
      'libs/ui/src/b.tsx': 'export const b = <p title={text.close}>{text.send} - 1</p>;',
      'libs/ui/src/a.spec.tsx': 'export const c = <p>Send svaret</p>;',
    };
    expect(readable(inATree(files, (tree) => checkNoTextInCode(readHouse(tree))))).toEqual([
      `[text-in-code] libs/ui/src/a.tsx: says 'title="Lukk"': put it in a text table`,
      "[text-in-code] libs/ui/src/a.tsx: says 'Send svaret': put it in a text table",
    ]);
  });

  it('a licence that is not allowed, or none at all, but not in a development tool', () => {
    const files = {
      'package-lock.json': JSON.stringify({
        packages: {
          '': {},
          'node_modules/good': {},
          'node_modules/bad': {},
          'node_modules/silent': {},
          'node_modules/tool': { dev: true },
          'node_modules/other-platform': { optional: true, license: 'GPL-3.0-only' },
        },
      }),
      'node_modules/good/package.json': '{"license":"MIT"}',
      'node_modules/bad/package.json': '{"license":"SSPL-1.0"}',
      'node_modules/silent/package.json': '{}',
      'node_modules/tool/package.json': '{"license":"GPL-3.0-only"}',
    };
    expect(readable(inATree(files, checkLicences))).toEqual([
      '[licence] node_modules/bad: SSPL-1.0',
      '[licence] node_modules/silent: states no licence',
      '[licence] node_modules/other-platform: GPL-3.0-only',
    ]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['(MIT AND Zlib)', false],
    ['Apache-2.0 AND MIT', true],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE', false],
  ])('of the expression %s allowed is %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });
});
