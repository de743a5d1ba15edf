/** A file is named by the hash of its bytes, and nothing else is. */
const ASSET = /^[0-9a-f]{64}$/;

/** Names of all pictures and sounds, wherever in the questionnaire they stand; not of films, which are fetched when somebody plays them. */
export function assetsIn(content: object): string[] {
  const found = new Set<string>();
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'media' && (value as { kind?: string }).kind === 'video') return undefined;
    if (typeof value === 'string' && ASSET.test(value)) found.add(value);
    return value;
  });
  return [...found];
}
