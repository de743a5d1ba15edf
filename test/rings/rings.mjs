import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jestRing } from './jest-ring.mjs';
import { staticRing } from './static-ring.mjs';

const node = process.execPath;
const nx = 'node_modules/nx/dist/bin/nx.js';
const tsc = 'node_modules/typescript/bin/tsc';
// Nx replays cached output without running anything: a test run must see the real compiler (developers keep the cache).
const nxEnv = { NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NX_CACHE: 'true' };

const lint = { what: 'biome check', command: [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '.'] };
const unused = { what: 'knip', command: [node, 'node_modules/knip/bin/knip.js', '--no-progress'] };
// What Nx builds room by room, in one process, which reads each room once: 33 s of processor time instead of 47.
const buildOfRooms = { what: 'build of rooms', command: [node, tsc, '-b', 'apps/api', 'apps/worker', 'apps/local'] };
const webApps = ['run-many', '-t', 'build', '-p', 'dashboard', '-p', 'respondent', '--excludeTaskDependencies'];
const builtOnRooms = [
  { what: 'build of web apps', command: [node, nx, ...webApps, '--outputStyle=static'] },
  { what: 'types of the tests', command: [node, tsc, '-p', 'test'] },
  // All web rooms with their tests in one go: one by one, each reads the rooms below it anew.
  { what: 'types of web rooms and their tests', command: [node, tsc, '-p', 'test/tsconfig.web.json'] },
];

const boundaries = ['architecture', 'rings'];

// Specs share modules in groups (test/jest-preset.mjs).
const TOGETHER = { MEDVIRK_TOGETHER: '1' };

// A browser on a busy machine can miss a moment that no person would.
const secondTry = (file) => /\/(e2e\/|together\/journeys-)/.test(file);

const rooms = (root, parent) =>
  readdirSync(join(root, parent)).filter((room) => existsSync(join(root, parent, room, 'jest.config.mjs')));

/**
 * Cheapest first, so that the first thing to fail is the quickest to mend. When a check fails whose name begins with 'build', rings with `needsBuild`
 * are not run and count as failed: they need the apps' built files. Rings that are part of another run only where they are named.
 */
export const rings = [
  {
    name: 'code',
    title: 'lint and format (Biome), unused code (Knip), build and types of code and tests (tsc, Vite)',
    // Side by side: one processor would have nothing to do while Biome and Knip are at work.
    run: (cwd) => staticRing([[lint, unused, buildOfRooms], builtOnRooms], { cwd, env: nxEnv, limitSeconds: 300 }),
  },
  {
    name: 'lint',
    partOf: 'code',
    title: 'only lint and format',
    run: (cwd) => staticRing([lint], { cwd, limitSeconds: 120 }),
  },
  {
    name: 'unused',
    partOf: 'code',
    title: 'only unused files, exports and dependencies',
    run: (cwd) => staticRing([unused], { cwd, limitSeconds: 120 }),
  },
  {
    name: 'types',
    partOf: 'code',
    title: 'only build and types, of code and of tests',
    run: (cwd) => staticRing([buildOfRooms, builtOnRooms], { cwd, env: nxEnv, limitSeconds: 300 }),
  },
  {
    name: 'weight',
    title: 'what a phone must fetch to answer a survey (gzip)',
    needsBuild: true,
    run: (cwd) =>
      staticRing([{ what: 'weight of the respondent app', command: [node, 'apps/respondent/weigh.mjs'] }], {
        cwd,
        limitSeconds: 60,
      }),
  },
  {
    name: 'unit',
    title:
      'import directions, room files, texts, licences; unit tests of every room, and the published values they must give (Jest)',
    run: (cwd) =>
      jestRing([...boundaries, ...rooms(cwd, 'libs'), ...rooms(cwd, 'apps'), 'attack', 'verify'], {
        cwd,
        env: TOGETHER,
        limitSeconds: 600,
      }),
  },
  {
    name: 'boundaries',
    partOf: 'unit',
    title: 'only import directions, room files, texts, licences, and the test runner itself',
    run: (cwd) => jestRing(boundaries, { cwd, env: TOGETHER, limitSeconds: 180 }),
  },
  {
    name: 'house',
    title: 'the house on real PostgreSQL and the real queue, and journeys and accessibility in a real Chromium (Jest)',
    needsBuild: true,
    // In one go, since what waits for a browser leaves a processor to what waits for a database.
    run: (cwd) => jestRing(['integration', 'e2e'], { cwd, env: TOGETHER, limitSeconds: 1100, workers: 4, secondTry }),
  },
  {
    name: 'integration',
    partOf: 'house',
    title: 'only the house on real PostgreSQL and the real queue',
    needsBuild: true,
    run: (cwd) => jestRing(['integration'], { cwd, env: TOGETHER, limitSeconds: 700, workers: 4 }),
  },
  {
    name: 'browser',
    partOf: 'house',
    title: 'only journeys and accessibility in a real Chromium',
    needsBuild: true,
    run: (cwd) => jestRing(['e2e'], { cwd, env: TOGETHER, limitSeconds: 700, workers: 3, secondTry }),
  },
  {
    name: 'docker',
    title: 'image, compose files and their documentation (Jest)',
    run: (cwd) => jestRing(['docker'], { cwd, limitSeconds: 120 }),
  },
];
