/**
 * Weighs what a browser must fetch to answer a survey and send it: the page, its scripts and styles, and the texts of the
 * heaviest language, each as gzip. Run after `vite build`. Exits with 1 over the limit, or when zod has slipped in.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 110_000;
const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

/** The files of an entry and of all that it imports at once, not of what it may import later. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], assets = [], imports = [] } = manifest[key];
  return [file, ...css, ...assets, ...imports.flatMap((imported) => filesOf(imported, seen))];
}
const sum = (files) => files.reduce((total, file) => total + gzipped(file), 0);

const page = [...new Set(['index.html', ...filesOf('index.html')])];
const texts = ['nb', 'nn', 'en'].map((language) => filesOf(`src/texts/${language}.json`));
const heaviest = texts.reduce((most, files) => (sum(files) > sum(most) ? files : most));
const toAnswer = [...page, ...heaviest];
const told = filesOf('src/told/told-page.tsx').filter((file) => !page.includes(file));

for (const file of toAnswer) console.log(`${String(gzipped(file)).padStart(8)}  ${file}`);
const total = sum(toAnswer);
console.log(`${String(total).padStart(8)}  bytes (gzip) to answer and send, of ${LIMIT} allowed`);
console.log(
  `${String(sum(told)).padStart(8)}  bytes more for "Dere sa - vi gjorde", without one language and the QR code`,
);

const hasZod = page.some(
  (file) => file.endsWith('.js') && /ZodError|ZodString/.test(readFileSync(new URL(file, dist), 'utf8')),
);
if (hasZod) console.error('zod is in the bundle: see droppable-shapes.ts');
if (total > LIMIT) console.error(`Too heavy by ${total - LIMIT} bytes`);
process.exit(hasZod || total > LIMIT ? 1 : 0);
