import react from '@vitejs/plugin-react';
import { defaultServerConditions, defineConfig } from 'vite';

/** The same pages for the server: one file with all it needs, which the API loads. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@medvirk/source', ...defaultServerConditions] },
  ssr: { noExternal: true },
  build: {
    target: 'node20',
    ssr: true,
    rolldownOptions: { input: { pages: 'src/plain/pages-entry.ts' } },
    outDir: 'dist/pages',
    copyPublicDir: false,
  },
});
