/** SQLSTATE classes: 08 connection, 53 resources, 57P0x the server is going down or coming up. */
const AWAY_STATES = /^(?:08|53|57P0)/;
const AWAY_CALLS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);
/** What `pg` says, without a code, of a connection that ended under it. */
const ENDED =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether a fault says that the database can't be reached now, rather than that it was asked something wrong. */
export function isAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (ENDED.test(fault.message)) return true;
  const code = 'code' in fault ? String(fault.code) : '';
  return AWAY_CALLS.has(code) || AWAY_STATES.test(code);
}
