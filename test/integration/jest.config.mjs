import { readFileSync } from 'node:fs';
import { preset } from '../jest-preset.mjs';

const alone = JSON.parse(readFileSync(new URL('./together/alone.json', import.meta.url), 'utf8'));

export default {
  ...preset('integration'),
  // The whole ring runs most specs in groups (together/share-modules.ts). Whoever runs some of them names the files.
  testMatch: process.env.MEDVIRK_TOGETHER
    ? ['<rootDir>/together/*.spec.ts', ...alone.map((name) => `<rootDir>/${name}.spec.ts`)]
    : ['<rootDir>/*.spec.ts'],
  // One PostgreSQL (and one Redis, where found) for the whole run; each spec file takes a database of its own from it.
  globalSetup: '<rootDir>/start-servers.mjs',
  globalTeardown: '<rootDir>/stop-servers.mjs',
  setupFilesAfterEnv: ['<rootDir>/../patient-timeout.mjs'],
};
