import type { Plugin } from 'vite';

/**
 * What stands around an import of a part that comes later: waits for its styles, and fetches nothing else beforehand. Vite's own
 * helper weighs a kilobyte, of which most is for browsers and policies that none of these pages meets.
 */
const HELPER = `const sheets = {};
const load = (file) => (sheets[file] ??= new Promise((done, failed) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = file;
  link.onload = done;
  link.onerror = () => { delete sheets[file]; link.remove(); failed(new Error(file)); };
  document.head.append(link);
}));
export const __vitePreload = (part, files = []) =>
  Promise.all(files.filter((file) => file.endsWith('.css')).map((file) => load('/respondent/' + file))).then(part);`;

/** Should Vite one day name its helper otherwise, its own is used again, and the weight says so. */
export function smallPreload(): Plugin {
  return {
    name: 'medvirk-small-preload',
    enforce: 'pre',
    load: { order: 'pre', filter: { id: /vite\/preload-helper/ }, handler: () => HELPER },
  };
}
