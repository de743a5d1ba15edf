import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const SOURCE = resolve(import.meta.dirname, 'src/kiosk/keep-pages.js');

/**
 * Puts `keep-pages.js` beside the kiosk's build, with the addresses of all files that a browser may ask for. Another build is another
 * list, and another version: that is how a tablet learns that its files have changed.
 */
export function keepPages(base: string): Plugin {
  return {
    name: 'medvirk-keep-pages',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle)
          .filter((file) => /\.(js|css)$/.test(file))
          .sort()
          .map((file) => base + file);
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
        const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
        this.emitFile({ type: 'asset', fileName: 'keep-pages.js', source: head + readFileSync(SOURCE, 'utf8') });
      },
    },
  };
}
