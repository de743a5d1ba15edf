export default {
  // Integration and browser tests start real servers; a project of its own can't set this.
  testTimeout: 60_000,
  projects: [
    '<rootDir>/apps/*/jest.config.mjs',
    '<rootDir>/libs/*/jest.config.mjs',
    '<rootDir>/test/*/jest.config.mjs',
  ],
};
