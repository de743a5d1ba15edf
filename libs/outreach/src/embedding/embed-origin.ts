const SECURE = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?::\d{1,5})?$/;
/** For trying it out on one's own machine, where there is no TLS. */
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/**
 * The origin of a page that may show a survey inside of itself: scheme, host and port, and nothing that a header could be broken with.
 * An address of a page is taken as its origin. Undefined for what is none; no wildcards: each site is named.
 * @example embedOrigin('https://www.Helse.example/om-oss/') // 'https://www.helse.example'
 */
export function embedOrigin(text: string): string | undefined {
  const [, origin = ''] = /^\s*([a-z]+:\/\/[^/?#\s]*)(?:[/?#]\S*)?\s*$/i.exec(text) ?? [];
  const plain = origin.toLowerCase().replace(/^(https:.*):443$/, '$1');
  return SECURE.test(plain) || LOOPBACK.test(plain) ? plain : undefined;
}
