/** Names of all pictures and sounds, wherever in the questionnaire they stand; not of films, which are fetched when somebody plays them. */
export function assetsIn(content: object): string[] {
  const found = new Set<string>();
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'media' && (value as { kind?: string }).kind === 'video') return undefined;
    if (key === 'asset' && typeof value === 'string') found.add(value);
    return value;
  });
  return [...found];
}
