/** A fault by kind and code. Its message stays out of the log: a database's words may quote what a person wrote. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const place = fault.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${fault.name}${code}${place ? ` ${place.trim()}` : ''}`;
}
