/**
 * A date as people say it: "21. november", with the year when it is not this year.
 * @param date ISO date ('2026-11-21') or time
 */
export function sayDate(date: string, language: string, now: Date): string {
  const day = date.length === 10 ? new Date(`${date}T12:00:00`) : new Date(date);
  const thisYear = day.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    ...(thisYear ? {} : { year: 'numeric' }),
  }).format(day);
}

/** Today where the reader is, as an ISO date. */
export function isoDateOf(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

// Browsers differ in what they carry for nynorsk; bokmål has the same order and nearly the same month names.
function localeOf(language: string): string[] {
  if (language === 'en') return ['en-GB'];
  return language === 'nn' ? ['nn-NO', 'nb-NO'] : ['nb-NO'];
}
