import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** One origin and one port: the API serves this build at '/', and in development answers behind '/api'. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  resolve: { conditions: ['@medvirk/source', ...defaultClientConditions] },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': process.env.MEDVIRK_API ?? 'http://localhost:3000' } },
});
