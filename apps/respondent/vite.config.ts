import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { droppableShapes } from './droppable-shapes.ts';
import { ownStyles } from './own-styles.ts';
import { smallPreload } from './small-preload.ts';

export default defineConfig({
  // The API serves this app for /s/... and /told/..., with its files under a folder of their own.
  base: '/respondent/',
  // Compressed once, when it is built, as small as can be: the API hands out the file that the browser can read.
  plugins: [
    react(),
    droppableShapes(),
    ownStyles(),
    smallPreload(),
    compression({ algorithms: ['brotliCompress', 'gzip'] }),
  ],
  resolve: { conditions: ['@medvirk/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // weigh.mjs reads the manifest to follow exactly what a browser loads.
    manifest: true,
    // The page's policy refuses inline scripts, and data addresses for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs stays in one piece, also where a part that comes later needs some of it too.
        codeSplitting: {
          groups: [
            {
              name: 'page',
              test: /node_modules\/(react|react-dom|scheduler)\/|respondent\/src\/(texts|api|frame|plain)\/[\w-]+\.tsx?$|questionnaire\/src\/texts\//,
            },
          ],
        },
      },
    },
  },
});
