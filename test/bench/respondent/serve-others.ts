import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { BuiltPage } from './build-surveyjs.ts';

const KINDS: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
};

/** Serves pages by path and the built files, all compressed once with brotli, as the API does with its own. */
export async function serveOthers(
  pages: Readonly<Record<string, string>>,
  built: BuiltPage,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const kept = new Map<string, Buffer>();
  const bodyOf = async (path: string): Promise<Buffer> => {
    const found = kept.get(path);
    if (found) return found;
    const body = brotliCompressSync(Object.hasOwn(pages, path) ? (pages[path] ?? '') : await built.read(path.slice(1)));
    kept.set(path, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    bodyOf(path).then(
      (body) => {
        const kind =
          KINDS[Object.hasOwn(pages, path) ? 'html' : (path.split('.').at(-1) ?? '')] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': kind, 'content-encoding': 'br', 'content-length': body.length });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
