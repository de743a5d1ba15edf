/** Fills `{name}` in a text. A name without a value stays visible, so that a slip is seen and not swallowed. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** Northern Sámi and Somali: browsers know no months and no "and" in them, and would take those of another language. */
const isUnknown = (language: string): boolean => /^s[eo]$/.test(language);

/** "a", "a og b", "a, b og c" in the reader's language. */
export function listed(parts: readonly string[], language: string): string {
  if (isUnknown(language)) return parts.join(', ');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** A date as people say it: "21. november 2026". Takes an ISO date or time. */
export function dayIn(iso: string, language: string): string {
  return said(iso.length === 10 ? `${iso}T12:00:00Z` : iso, language, { day: 'numeric' }) ?? iso;
}

/** A month ("mars 2026"), a year or a day with a time as people say it; another text as it stands. */
export function momentIn(iso: string, language: string): string {
  const [date = '', time] = iso.split('T');
  if (time !== undefined) return `${dayIn(date, language)} ${time}`;
  if (/^\d{4}-\d{2}$/.test(iso)) return said(`${iso}-01T12:00:00Z`, language) ?? iso;
  return iso.length === 10 ? dayIn(iso, language) : iso;
}

function said(time: string, language: string, format?: Intl.DateTimeFormatOptions): string | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return undefined;
  const month = isUnknown(language) ? 'numeric' : 'long';
  const locale = isUnknown(language) ? 'nb' : language === 'en' ? 'en-GB' : language;
  return date.toLocaleDateString(locale, { ...format, month, year: 'numeric', timeZone: 'Europe/Oslo' });
}
