/**
 * How the demo's patients experience each ward, from 0 to 1, and what really happened in it. Everything that the
 * dashboards find in the demo is put in here and in no other place.
 */
const USUAL: Readonly<Record<string, number>> = {
  'waiting-now': 0.58,
  'respect-now': 0.86,
  'involvement-now': 0.66,
  'information-now': 0.73,
  'safety-now': 0.83,
  'coordination-now': 0.62,
  'kin-now': 0.64,
  'home-now': 0.72,
  'home-whom': 0.7,
  'waiting-why': 0.7,
  'involvement-why': 0.77,
  'home-why': 0.88,
};

/** Lasting differences between wards. */
const OF_WARD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  emergency: { 'waiting-now': -0.16, 'coordination-now': -0.05, 'waiting-why': 0.1 },
  maternity: { 'safety-now': 0.06, 'kin-now': 0.1 },
  'youth-team': { 'involvement-now': 0.12, 'involvement-why': 0.1 },
  'adult-mental': { 'involvement-now': -0.07, 'waiting-now': -0.06 },
  rehabilitation: { 'coordination-now': 0.12, 'home-now': 0.08, 'home-whom': 0.08 },
};

/** First month, counted from this one, after which nobody rang patients the day after any more. */
const CALLS_ENDED = -6;
/** First month with the board that shows the waiting time. */
export const BOARD_CAME = -4;

/** The level of an answer in a ward in a month, 0 to 1; `month` counts from this one, so the last is 0. */
export function levelOf(ward: string, question: string, month: number): number {
  let level = (USUAL[question] ?? 0.7) + (OF_WARD[ward]?.[question] ?? 0);
  if (ward === 'day-surgery' && month >= CALLS_ENDED) {
    if (question === 'home-now') level -= 0.22;
    if (question === 'home-whom') level -= 0.3;
  }
  if (ward === 'orthopaedics' && question === 'waiting-now') level += month >= BOARD_CAME ? 0.16 : -0.08;
  return Math.min(0.97, Math.max(0.03, level));
}
