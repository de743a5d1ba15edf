/** A code as it is read and copied: four groups of four. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

/**
 * What a person typed as the code that it can be: spaces and dashes go, big letters become small, and what looks like a digit
 * becomes one (Crockford's base 32).
 * @example typedCode('A1B2-O3I4 …') // 'a1b20314…'
 */
export const typedCode = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');

/** Whether it could be a code at all: whether asking for it makes sense. */
export const isCode = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{16}$/.test(text);
