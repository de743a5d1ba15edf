import { driverPlan, driverRow, MOST_FOR_DRIVERS, type ThemeDrivers, themeDrivers } from '@medvirk/improvement';
import { FEWEST_FOR_DRIVERS, seededRandom } from '@medvirk/statistics';
import type { Database } from '../database/database.ts';

/** Units weighed at most, those with most respondents first. */
const MOST_UNITS = 60;

/**
 * Weighs the themes of a survey against the overall impression, for each unit with answers enough and all below it. Reads
 * counted responses portion by portion and keeps scores only; draws at random, by a seed of the survey's own, where there are
 * more than weights are reckoned from. Safe to run twice: the same answers give the same weights.
 * @returns units weighed
 */
export async function weighDrivers(
  database: Database,
  organisationId: string,
  surveyId: string,
  now: Date,
): Promise<number> {
  return database.withinSnapshot(organisationId, async (store) => {
    const fielded = await store.surveys.contentOf(surveyId);
    if (!fielded) return 0; // erased in the meantime
    const plan = driverPlan(fielded.content);
    const seed = seedOf(surveyId);
    const units = await store.organisation.units(now.toISOString().slice(0, 10));
    const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
    const samples = new Map<string, Sample>();
    let responses = 0;
    for await (const portion of store.fold.responses(surveyId, { counted: true })) {
      responses += portion.length;
      for (const { unitId, answers } of plan ? portion : []) {
        const row = plan && driverRow(plan, answers);
        if (!row) continue;
        const seen = new Set<string>();
        for (let at: string | null | undefined = unitId; at && !seen.has(at); at = parents.get(at)) {
          seen.add(at);
          const sample = samples.get(at) ?? new Sample(seed);
          samples.set(at, sample);
          sample.add(row);
        }
      }
    }
    const results = new Map<string, ThemeDrivers>();
    const large = [...samples].filter(([, { met }]) => met >= FEWEST_FOR_DRIVERS).sort(([, a], [, b]) => b.met - a.met);
    for (const [unitId, { rows }] of plan ? large.slice(0, MOST_UNITS) : []) {
      const weighed = plan && themeDrivers(plan, rows, seed);
      if (weighed) results.set(unitId, weighed);
    }
    await store.series.saveDrivers(surveyId, results, responses, now);
    return results.size;
  });
}

/** Up to so many rows, each of all that came by as likely as any other. Source: Vitter (1985), algorithm R. */
class Sample {
  readonly rows: number[][] = [];
  met = 0;
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  add(row: number[]): void {
    this.met += 1;
    if (this.rows.length < MOST_FOR_DRIVERS) this.rows.push(row);
    else {
      const place = Math.floor(this.random() * this.met);
      if (place < MOST_FOR_DRIVERS) this.rows[place] = row;
    }
  }
}

/** A seed that is the survey's own, and printed with the result. */
const seedOf = (surveyId: string): number => Number.parseInt(surveyId.replaceAll('-', '').slice(0, 8), 16) >>> 0;
