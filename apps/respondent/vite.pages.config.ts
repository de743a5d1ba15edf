import react from '@vitejs/plugin-react';
import { defaultServerConditions, defineConfig } from 'vite';

/** The same pages for the server: one file with all it needs, which the API loads. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@medvirk/source', ...defaultServerConditions] },
  ssr: { noExternal: true },
  build: { target: 'node20', ssr: 'src/plain/pages.tsx', outDir: 'dist/pages', copyPublicDir: false },
});
