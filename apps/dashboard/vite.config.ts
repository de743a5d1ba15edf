import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** One origin and one port: the API serves this build at '/', and in development answers behind '/api'. */
export default defineConfig({
  base: '/',
  // Compressed once, when it is built, as small as can be: the API hands out the file that the browser can read.
  plugins: [react(), compression({ algorithms: ['brotliCompress', 'gzip'] })],
  resolve: { conditions: ['@medvirk/source', ...defaultClientConditions] },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': process.env.MEDVIRK_API ?? 'http://localhost:3000' } },
});
