/** Seconds in which somebody who is asked whether they are there may say so (WCAG 2.2, 2.2.1 asks for 20 at least). */
const WARNING_SECONDS = 30;

export type IdleStep = { kind: 'calm' } | { kind: 'warn'; secondsLeft: number } | { kind: 'over' };

/**
 * Where a tablet stands that nobody has touched for a while.
 * @param touchedAt when it was last touched, in milliseconds; undefined when nobody has touched it since it began anew
 */
export function idleStep(touchedAt: number | undefined, now: number, idleSeconds: number): IdleStep {
  if (touchedAt === undefined) return { kind: 'calm' };
  const idle = (now - touchedAt) / 1000;
  if (idle < idleSeconds) return { kind: 'calm' };
  const left = Math.ceil(idleSeconds + WARNING_SECONDS - idle);
  return left > 0 ? { kind: 'warn', secondsLeft: left } : { kind: 'over' };
}
