/** JSON with the keys in order, so that the same content gives the same text. Nothing at all is 'undefined'. */
export function canonical(value: unknown): string {
  const ordered = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  return ordered ?? 'undefined';
}
