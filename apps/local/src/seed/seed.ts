import type { DatabaseConnection } from '../database/connection.ts';
import type { DemoPerson } from '../demo-people.ts';
import { Problem } from '../problem.ts';

/** What the demo data is made from. */
export interface SeedOptions extends DatabaseConnection {
  /** The demo's today: every date in it is counted from here. */
  now: Date;
  /** Made with these subjects, so that the demo sign-in finds them. */
  people: readonly DemoPerson[];
  onProgress(done: number, total: number, text: string): void;
}

/** Fills an empty database with the demo. */
export async function seedDemo(_options: SeedOptions): Promise<void> {
  throw new Problem('This build has no demo data. Start with: npm start -- --no-demo');
}

/** True when the whole demo is there; false also after a seeding that was interrupted. */
export async function demoExists(_connection: DatabaseConnection): Promise<boolean> {
  return false;
}
