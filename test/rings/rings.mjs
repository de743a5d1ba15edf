import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jestRing } from './jest-ring.mjs';
import { staticRing } from './static-ring.mjs';

const node = process.execPath;
const nx = 'node_modules/nx/dist/bin/nx.js';
const tsc = 'node_modules/typescript/bin/tsc';
// Nx replays cached output without running anything: a test run must see the real compiler (developers keep the cache).
const nxEnv = { NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_NX_CACHE: 'true' };

// Specs share modules in groups (test/jest-preset.mjs).
const TOGETHER = { MEDVIRK_TOGETHER: '1' };

const rooms = (root, parent) =>
  readdirSync(join(root, parent)).filter((room) => existsSync(join(root, parent, room, 'jest.config.mjs')));

/**
 * Cheapest first, so that the first thing to fail is the quickest to mend. When the check named 'build' fails, rings with `needsBuild`
 * are not run and count as failed: they need the apps' built files.
 */
export const rings = [
  {
    name: 'lint',
    title: 'lint and format (Biome)',
    run: (cwd) =>
      staticRing([{ what: 'biome check', command: [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '.'] }], {
        cwd,
        limitSeconds: 120,
      }),
  },
  {
    name: 'unused',
    title: 'unused files, exports and dependencies (Knip)',
    run: (cwd) =>
      staticRing([{ what: 'knip', command: [node, 'node_modules/knip/bin/knip.js', '--no-progress'] }], {
        cwd,
        limitSeconds: 120,
      }),
  },
  {
    name: 'types',
    title: 'build and types, of code and of tests (tsc, Vite)',
    run: (cwd) =>
      staticRing(
        [
          { what: 'build', command: [node, nx, 'run-many', '-t', 'build', '--outputStyle=static', '--parallel=2'] },
          [
            { what: 'types of the tests', command: [node, tsc, '-p', 'test'] },
            // All web rooms with their tests in one go: one by one, each reads the rooms below it anew.
            { what: 'types of web rooms and their tests', command: [node, tsc, '-p', 'test/tsconfig.web.json'] },
          ],
        ],
        { cwd, env: nxEnv, limitSeconds: 300 },
      ),
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
    name: 'boundaries',
    title: 'import directions, room files, texts, licences, and the test runner itself',
    run: (cwd) => jestRing(['architecture', 'rings'], { cwd, limitSeconds: 180 }),
  },
  {
    name: 'unit',
    title: 'unit tests of every room, and the published values they must give (Jest)',
    run: (cwd) =>
      jestRing([...rooms(cwd, 'libs'), ...rooms(cwd, 'apps'), 'attack', 'verify'], {
        cwd,
        env: TOGETHER,
        limitSeconds: 600,
      }),
  },
  {
    name: 'integration',
    title: 'the house on real PostgreSQL and the real queue (Jest)',
    needsBuild: true,
    run: (cwd) => jestRing(['integration'], { cwd, env: TOGETHER, limitSeconds: 700, workers: 4 }),
  },
  {
    name: 'browser',
    title: 'journeys and accessibility in a real Chromium (Jest)',
    needsBuild: true,
    run: (cwd) => jestRing(['e2e'], { cwd, env: TOGETHER, limitSeconds: 500, workers: 3, secondTry: true }),
  },
  {
    name: 'docker',
    title: 'image, compose files and their documentation (Jest)',
    run: (cwd) => jestRing(['docker'], { cwd, limitSeconds: 120 }),
  },
];
