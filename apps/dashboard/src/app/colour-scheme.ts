export const COLOUR_SCHEMES = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

const KEY = 'medvirk.colour-scheme';

export function savedColourScheme(): ColourScheme {
  const saved = localStorage.getItem(KEY);
  return COLOUR_SCHEMES.find((scheme) => scheme === saved) ?? 'auto';
}

/** `auto` follows the machine. Kept on this device only. */
export function applyColourScheme(scheme: ColourScheme): void {
  document.documentElement.dataset.colorScheme = scheme;
  if (scheme === 'auto') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, scheme);
}
