import { defineConfig } from 'vite';

/** The one small file that tells a page around a survey how high it is; under a name that stays, since the API writes it into pages. */
export default defineConfig({
  base: '/respondent/',
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/embedded',
    rolldownOptions: {
      input: 'src/embedded/tell-height.ts',
      output: { entryFileNames: 'tell-height.js' },
    },
  },
});
