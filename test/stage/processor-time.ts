import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds in one tick of the kernel's accounts: 100 ticks a second on every Linux that Node runs on. */
const TICK = 10_000;

interface Account {
  readonly parent: number;
  /** Of the process and of those children that have ended and were waited for. */
  readonly ticks: number;
}

/**
 * Processor time that a process and all that it has started have used, in microseconds, user and kernel together. Undefined
 * where the system keeps no such accounts (anything but Linux).
 */
export function processorTimeOf(pid: number): number | undefined {
  const accounts = allAccounts();
  if (!accounts.has(pid)) return undefined;
  const isOurs = (each: number): boolean => {
    for (let at: number | undefined = each; at; at = accounts.get(at)?.parent) if (at === pid) return true;
    return false;
  };
  let ticks = 0;
  for (const [each, account] of accounts) if (isOurs(each)) ticks += account.ticks;
  return ticks * TICK;
}

/** Processor time of those processes that this one has started and that have ended, in microseconds. */
export function processorTimeOfEnded(): number | undefined {
  const fields = fieldsOf(process.pid);
  return fields && sum(fields, 13, 15) * TICK;
}

function allAccounts(): Map<number, Account> {
  const accounts = new Map<number, Account>();
  for (const name of processNames()) {
    const fields = fieldsOf(Number(name));
    if (fields) accounts.set(Number(name), { parent: Number(fields[1]), ticks: sum(fields, 11, 15) });
  }
  return accounts;
}

function processNames(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** What stands after the name in /proc/PID/stat (proc(5)): state, parent, ... utime, stime, cutime, cstime at 11 to 14. */
function fieldsOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const sum = (fields: readonly string[], from: number, to: number): number =>
  fields.slice(from, to).reduce((total, field) => total + Number(field), 0);
