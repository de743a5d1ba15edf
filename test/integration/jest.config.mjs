import { preset } from '../jest-preset.mjs';

export default {
  ...preset('integration', {
    groups: 4,
    alone: ['access', 'faults', 'image-commands', 'several-processes', 'storm'],
  }),
  // One PostgreSQL (and one Redis, where found) for the whole run; each spec file takes a database of its own from it.
  globalSetup: '<rootDir>/start-servers.mjs',
  globalTeardown: '<rootDir>/stop-servers.mjs',
  setupFilesAfterEnv: ['<rootDir>/../patient-timeout.mjs'],
};
