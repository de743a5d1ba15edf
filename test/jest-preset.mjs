/**
 * The Jest preset of every room: ES modules, swc as the only compiler, workspace packages read from their sources
 * through the export condition '@medvirk/source', so that no build is needed before a test.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// ESM-only packages that CommonJS packages require(): Jest's own require can't load ES modules before Node 24.9.
const esmOnly = ['cookie', 'content-disposition'];

const transformOnce = fileURLToPath(new URL('together/transform-once.mjs', import.meta.url));

const swc = (type, syntax, tsx = false) => [
  transformOnce,
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax, tsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      // `with { type: 'json' }` is asked for by Node and by Jest; swc drops it by default.
      experimental: { keepImportAttributes: type === 'es6' },
    },
    module: { type },
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const groupsFolder = join(root, 'test/together');

/**
 * In a run of whole rings (MEDVIRK_TOGETHER) a room's specs run in groups that share modules, since loading them takes longer than most
 * specs do (together/share-modules.ts). Whoever runs some specs names the files, and sees each by itself.
 * @param alone specs that run by themselves: they last so long that loading is nothing beside it, and many
 *   short files keep both processors busy to the end. The longest is named first: it starts before all else (together/longest-first.mjs)
 * @param side specs that must stand in one group, since they share more than modules
 * @param groupName of the groups' files in `together/`: a report tells only files, so that rooms that run in one go need names of their own
 */
function together(displayName, { groups, alone, side, groupName }) {
  if (!process.env.MEDVIRK_TOGETHER || groups === 0) return {};
  const room = ['libs', 'apps', 'test']
    .map((parent) => join(root, parent, displayName))
    .find((folder) => existsSync(folder));
  const specs = readdirSync(room, { recursive: true })
    .filter((file) => /\.spec\.tsx?$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
    .sort();
  const isOneOf = (names, file) => names.some((name) => `/${file}`.endsWith(`/${name}.spec.ts`));
  const apart = specs.filter((file) => isOneOf(alone, file));
  const sideBySide = specs.filter((file) => isOneOf(side, file));
  const others = specs.filter((file) => !apart.includes(file) && !sideBySide.includes(file));
  return {
    roots: ['<rootDir>', groupsFolder],
    testMatch: [
      ...Array.from({ length: groups }, (_, index) => join(groupsFolder, `${groupName}-${index + 1}.spec.ts`)),
      ...apart.map((file) => join(room, file)),
    ],
    globals: {
      MEDVIRK_TOGETHER: {
        lists: sharedOut(room, groups, [sideBySide, ...others.map((file) => [file])]),
        longest: alone[0],
      },
    },
  };
}

/** Lists of about the same size, the largest first: sizes of files stand for how long they take. */
function sharedOut(room, groups, sets) {
  const lists = Array.from({ length: groups }, () => ({ files: [], bytes: 0 }));
  const sized = sets.map((files) => ({
    files,
    bytes: files.reduce((sum, file) => sum + statSync(join(room, file)).size, 0),
  }));
  for (const { files, bytes } of sized.sort((a, b) => b.bytes - a.bytes)) {
    const [least] = [...lists].sort((a, b) => a.bytes - b.bytes);
    least.files.push(...files.map((file) => join(room, file)));
    least.bytes += bytes;
  }
  return lists;
}

/**
 * @param {string} displayName the room's folder
 * @param {{ groups?: number, alone?: string[], side?: string[], groupName?: string }} [plan] how its specs are shared out in a run of whole rings; 0 groups: not at all
 */
export const preset = (displayName, { groups = 1, alone = [], side = [], groupName = 'group' } = {}) => ({
  displayName,
  // One name for the cache of all rooms: what is compiled for one is there for the next.
  id: 'medvirk',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Never list 'import' here: Jest's require would then pick ES modules.
  testEnvironmentOptions: { customExportConditions: ['@medvirk/source', 'node', 'node-addons'] },
  transform: {
    [`/node_modules/(${esmOnly.join('|')})/.+\\.m?js$`]: swc('commonjs', 'ecmascript'),
    '\\.tsx$': swc('es6', 'typescript', true),
    '\\.ts$': swc('es6', 'typescript'),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:@medvirk|${esmOnly.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...together(displayName, { groups, alone, side, groupName }),
});
