/**
 * The Jest preset of every room: ES modules, swc as the only compiler, workspace packages read from their sources
 * through the export condition '@medvirk/source', so that no build is needed before a test.
 */
// ESM-only packages that CommonJS packages require(): Jest's own require can't load ES modules before Node 24.9.
const esmOnly = ['cookie', 'content-disposition'];

const swc = (type, syntax, tsx = false) => [
  '@swc/jest',
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

export const preset = (displayName) => ({
  displayName,
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
});
