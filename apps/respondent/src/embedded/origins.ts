/** The origins that stand in an attribute; never one that would mean everybody. */
export function originsIn(attribute: string | undefined): string[] {
  return (attribute ?? '').split(' ').filter((origin) => /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin));
}
