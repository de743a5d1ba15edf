/**
 * Lets a tablet be switched on without network: keeps the kiosk's page and its files, and nothing else. What goes to the API passes by
 * untouched, so that no answer can lie here. `FILES` and `VERSION` stand in front of this when it is built (`keep-pages-plugin.ts`).
 */
/* global FILES, VERSION */
const PAGE = '/kiosk';
const OWN = 'medvirk-kiosk-pages-';
/** A network that does not answer must not keep staff waiting at an empty page, in milliseconds. */
const PATIENCE = 5_000;

self.addEventListener('install', (event) => {
  const requests = [PAGE, ...FILES].map((address) => new Request(address, { cache: 'no-cache', credentials: 'omit' }));
  event.waitUntil(caches.open(OWN + VERSION).then((kept) => kept.addAll(requests)));
});

// Runs when no page uses the files of an earlier version any more.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith(OWN) && name !== OWN + VERSION);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.respondWith(
      fetch(request, { signal: AbortSignal.timeout(PATIENCE) }).catch(async (error) => {
        const kept = await caches.match(PAGE);
        if (kept) return kept;
        throw error;
      }),
    );
    return;
  }
  event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
});
