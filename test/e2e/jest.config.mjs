import { preset } from '../jest-preset.mjs';

export default {
  ...preset('e2e', {
    groups: 3,
    groupName: 'journeys',
    alone: ['whole-journey', 'lost-contact'],
    // One house with a worker for all of them (house-of-all.ts).
    side: ['ask-recipients', 'figures-and-files', 'invited', 'mail-to-sign-off'],
  }),
  // The journeys walk through the whole house (test/integration/house.ts), on servers of this run.
  globalSetup: '<rootDir>/../integration/start-servers.mjs',
  globalTeardown: '<rootDir>/../integration/stop-servers.mjs',
  // One journey takes seconds, not milliseconds: the browser is real.
  setupFilesAfterEnv: ['<rootDir>/../patient-timeout.mjs'],
};
