import { defineConfig, mergeConfig } from 'vite';
import own from './vite.config.ts';

/**
 * The pages as the editor shows them before they are published. A build of its own, so that nothing of it weighs on those
 * who answer.
 */
export default mergeConfig(
  own,
  defineConfig({
    base: '/respondent/preview/',
    build: {
      outDir: 'dist/preview',
      manifest: false,
      copyPublicDir: false,
      rolldownOptions: { input: 'preview.html' },
    },
  }),
);
