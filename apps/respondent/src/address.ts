/** Which of the two pages of public life an address asks for. */
export type Place = { page: 'answer'; linkCode: string } | { page: 'told'; slug: string } | { page: 'unknown' };

/**
 * The page behind a path. Codes are what the API makes: 6 to 20 small letters and digits; anything else is unknown.
 * Links are typed from posters too, so big letters and a slash at the end are forgiven.
 */
export function placeAt(path: string): Place {
  const [, kind, code] = /^\/(s|told)\/([a-z0-9]{6,20})\/?$/.exec(path.toLowerCase()) ?? [];
  if (!kind || !code) return { page: 'unknown' };
  return kind === 's' ? { page: 'answer', linkCode: code } : { page: 'told', slug: code };
}
