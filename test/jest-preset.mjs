/**
 * The Jest preset of every room: ES modules, swc as the only compiler, workspace packages read from their sources
 * through the export condition '@medvirk/source', so that no build is needed before a test.
 */
import { existsSync, readdirSync } from 'node:fs';
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
 */
function together(displayName, { groups, alone }) {
  if (!process.env.MEDVIRK_TOGETHER || groups === 0) return {};
  const room = ['libs', 'apps', 'test']
    .map((parent) => join(root, parent, displayName))
    .find((folder) => existsSync(folder));
  const specs = readdirSync(room, { recursive: true })
    .filter((file) => /\.spec\.tsx?$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
    .sort();
  const isAlone = (file) => alone.some((name) => `/${file}`.endsWith(`/${name}.spec.ts`));
  const files = specs.filter((file) => !isAlone(file)).map((file) => join(room, file));
  return {
    roots: ['<rootDir>', groupsFolder],
    testMatch: [
      ...Array.from({ length: groups }, (_, index) => join(groupsFolder, `group-${index + 1}.spec.ts`)),
      ...specs.filter(isAlone).map((file) => join(room, file)),
    ],
    globals: { MEDVIRK_TOGETHER: { groups, files, longest: alone[0] } },
  };
}

/**
 * @param {string} displayName the room's folder
 * @param {{ groups?: number, alone?: string[] }} [plan] how its specs are shared out in a run of whole rings; 0 groups: not at all
 */
export const preset = (displayName, { groups = 1, alone = [] } = {}) => ({
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
  ...together(displayName, { groups, alone }),
});
