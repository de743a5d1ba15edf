/**
 * Weighs what a browser must fetch before the first question can be answered (the page as the server makes it, for a
 * questionnaire of twenty questions), and what it must fetch in all to answer and send: the page, its scripts and styles,
 * and the texts of the heaviest language, each as gzip. Run after the build. Exits with 1 over a limit, or when zod has slipped in.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 110_000;
const FIRST_LIMIT = 40_000;
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

const page = [...new Set(['index.html', 'after-paint.js', ...filesOf('index.html')])];
const texts = ['nb', 'nn', 'en'].map((language) => filesOf(`src/texts/${language}.json`));
const heaviest = texts.reduce((most, files) => (sum(files) > sum(most) ? files : most));
const further = ['se', 'ar', 'uk', 'pl', 'so', 'ur'].map((language) => sum(filesOf(`src/texts/${language}.json`)));
const toAnswer = [...page, ...heaviest];
const told = filesOf('src/told/told-page.tsx').filter((file) => !page.includes(file));

for (const file of toAnswer) console.log(`${String(gzipped(file)).padStart(8)}  ${file}`);
const total = sum(toAnswer);
console.log(`${String(total).padStart(8)}  bytes (gzip) to answer and send, of ${LIMIT} allowed`);
console.log(
  `${String(Math.max(...further) - sum(heaviest)).padStart(8)}  bytes more for who reads the heaviest of the other languages`,
);
console.log(
  `${String(sum(told)).padStart(8)}  bytes more for "Dere sa - vi gjorde", without one language and the QR code`,
);

const first = await firstPage();
console.log(
  `${String(first).padStart(8)}  bytes (gzip) in one request before the first question, of ${FIRST_LIMIT} allowed`,
);

const hasZod = page.some(
  (file) => file.endsWith('.js') && /ZodError|ZodString/.test(readFileSync(new URL(file, dist), 'utf8')),
);
if (hasZod) console.error('zod is in the bundle: see droppable-shapes.ts');
if (total > LIMIT) console.error(`Too heavy by ${total - LIMIT} bytes`);
if (first > FIRST_LIMIT) console.error(`The first page is too heavy by ${first - FIRST_LIMIT} bytes`);
process.exit(hasZod || total > LIMIT || first > FIRST_LIMIT ? 1 : 0);

/** The page as it is served, with styles and questions in it. */
async function firstPage() {
  const { createPages } = await import(new URL('pages/pages.js', dist));
  const read = (path) => readFileSync(new URL(path, dist), 'utf8');
  const pages = createPages(read('index.html'), (address) => read(address.replace('/respondent/', '')));
  const text = (nb) => ({ nb, nn: nb, en: nb });
  const options = ['Ja, alt', 'Ja, det meste', 'Bare noe', 'Nei'].map((words, at) => ({
    code: `o${at}`,
    texts: text(words),
  }));
  const questions = Array.from({ length: 20 }, (_, at) => ({
    type: 'single-choice',
    code: `q${at}`,
    texts: text(`Fikk du vite det du trengte før du reiste hjem, del ${at}?`),
    hint: text('Tenk på medisiner, hva du kunne gjøre, og hvem du kunne ringe.'),
    options,
    theme: 'information',
    lens: 'now',
  }));
  const invitation = {
    surveyId: '00000000-0000-4000-8000-000000000000',
    title: text('Hjemreise'),
    open: true,
    closesOn: null,
    organisation: { name: 'Fjordbyen', contact: 'post@fjordbyen.example', complaint: text('Du kan klage.') },
    unit: { name: 'Sengepost' },
    content: {
      title: text('Hjemreise'),
      languages: ['nb', 'nn', 'en'],
      sections: [{ code: 's', title: text('Del'), questions }],
    },
    minutes: { nb: 4, nn: 4, en: 4 },
    information: {
      purpose: text('Gjøre det bedre'),
      legalBasis: text('Lov'),
      controller: 'Fjordbyen',
      contact: '',
      retentionMonths: 12,
    },
    council: null,
    tellBackAddress: 'https://medvirk.example/told/a',
  };
  return gzipSync(pages.open({ invitation, wanted: ['nb'] }), { level: 9 }).length;
}
