/**
 * What a person typed in a number field: a number with comma or point and spaces between thousands, else the text as it
 * stands, which the rules then refuse as not a number. Empty stays empty: not answered.
 * @example numberTyped(' 1 234,5 ') // 1234.5
 */
export function numberTyped(text: string): number | string {
  const bare = text
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : text.trim();
}
