/**
 * The languages of an `Accept-Language` header, best first; without the quality values, and at most ten of them.
 * @example languagesWanted('en;q=0.5, nb-NO, nn;q=0.9') // ['nb-NO', 'nn', 'en']
 */
export function languagesWanted(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(/\s*;\s*/);
      const quality = Number(rest.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
      return { tag, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ tag, quality }) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .slice(0, 10)
    .map(({ tag }) => tag);
}
