import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

export interface BuiltPage {
  /** The page with `form` in it. */
  readonly html: (form: object) => string;
  readonly read: (path: string) => Promise<Buffer>;
  readonly remove: () => Promise<void>;
}

/** A production build of a page that shows a form with SurveyJS, as its documentation says for React. */
export async function buildSurveyJs(): Promise<BuiltPage> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  // Beside the bench, so that packages are found from there.
  const root = await mkdtemp(join(here, '.built-'));
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      '<title>Hjemreise</title></head><body><div id="root"></div><!--form-->' +
      '<script type="module" src="../surveyjs-page.tsx"></script></body></html>',
  );
  await build({
    root,
    base: '/',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'es2022', outDir: 'dist', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 5000 },
  });
  const html = await readFile(join(root, 'dist/index.html'), 'utf8');
  return {
    html: (form) =>
      html.replace('<!--form-->', () => `<script type="application/json" id="form">${JSON.stringify(form)}</script>`),
    read: (path) => readFile(join(root, 'dist', path)),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
