/** Fills `{name}` in a text. A name without a value stays visible, so that a slip is seen and not swallowed. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** "a", "a og b", "a, b og c" in the reader's language. */
export function listed(parts: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** A date as people say it: "21. november", with the year when it is asked for. Takes an ISO date or time. */
export function dayIn(iso: string, language: string, year: 'with-year' | 'without-year'): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'Europe/Oslo' };
  if (year === 'with-year') format.year = 'numeric';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(date);
}

/** A month ("mars 2026"), a year or a day with a time as people say it; another text as it stands. */
export function momentIn(iso: string, language: string): string {
  const [date = '', time] = iso.split('T');
  if (time !== undefined) return `${dayIn(date, language, 'with-year')} ${time}`;
  if (!/^\d{4}-\d{2}$/.test(iso)) return iso.length === 10 ? dayIn(iso, language, 'with-year') : iso;
  const format: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  const day = new Date(`${iso}-01T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(day);
}
