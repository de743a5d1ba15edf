import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { ChainedEntry } from './trail.repository.ts';

/**
 * What is wrong with an entry. `changed`: it is not what was hashed. `unlinked`: it does not follow the one before it.
 * `missing`: it is not there; also what was cut off at the end.
 */
export interface TrailFault {
  number: number;
  what: 'changed' | 'unlinked' | 'missing';
}

export interface TrailReport {
  entries: number;
  /** In order of their numbers; empty when nobody has touched the trail. */
  faults: TrailFault[];
}

const PAGE = 2000;
/** What the first entry follows: the hash of nothing. */
const BEGINNING = createHash('sha256').digest();

/** Reckons an organisation's whole trail anew, in code that PostgreSQL's own functions have no part in. */
export function verifyTrail(database: Database, organisationId: string): Promise<TrailReport> {
  return database.withinSnapshot(organisationId, async ({ trail }) => {
    const faults: TrailFault[] = [];
    let last: { number: number; hash: Uint8Array } = { number: 0, hash: BEGINNING };
    let entries = 0;
    for (let page = await trail.chained(0, PAGE); page.length > 0; page = await trail.chained(last.number, PAGE)) {
      for (const entry of page) {
        faults.push(...faultsOf(entry, last));
        last = entry;
        entries += 1;
      }
    }
    const head = await trail.head();
    for (let number = last.number + 1; number <= (head?.number ?? 0); number += 1) {
      faults.push({ number, what: 'missing' });
    }
    if (head && head.number === last.number && !head.hash.equals(last.hash) && faults.length === 0) {
      faults.push({ number: last.number, what: 'changed' });
    }
    return { entries, faults };
  });
}

function faultsOf(entry: ChainedEntry, before: { number: number; hash: Uint8Array }): TrailFault[] {
  const faults: TrailFault[] = [];
  for (let number = before.number + 1; number < entry.number; number += 1) faults.push({ number, what: 'missing' });
  const isWhole = createHash('sha256').update(entry.text).digest().equals(entry.hash);
  if (!isWhole) faults.push({ number: entry.number, what: 'changed' });
  // After a gap nothing more can be said of the link, and the gap is named already.
  else if (faults.length === 0 && !entry.previousHash.equals(before.hash)) {
    faults.push({ number: entry.number, what: 'unlinked' });
  }
  return faults;
}
