import pg from 'pg';
import type { TestDatabase } from '../integration/databases.ts';

export interface CountedMonths {
  readonly organisationId: string;
  readonly surveyId: string;
  readonly unitId: string;
  readonly question: string;
  /** Counts of the values 1, 2, 3 ... by month ('2026-05'). */
  readonly months: Readonly<Record<string, readonly number[]>>;
  readonly role?: string;
}

/**
 * Counts as they stand when respondents have answered one scale question in past months: answers that are sent now always belong to
 * this month. Everything is shown to readers.
 */
export async function countMonths({ superuserUrl }: TestDatabase, counted: CountedMonths): Promise<void> {
  const { organisationId, surveyId, unitId, question, months, role = 'patient' } = counted;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [month, counts] of Object.entries(months)) {
      const answered = counts.reduce((sum, count) => sum + count, 0);
      const cells: [string, string, string, number][] = [
        ['', 'response', '', answered],
        [question, 'state', 'answered', answered],
        ...counts.map((count, index): [string, string, string, number] => [
          question,
          'value',
          String(index + 1),
          count,
        ]),
      ];
      for (const [about, kind, value, count] of cells.filter(([, , , count]) => count > 0)) {
        await client.query(
          `INSERT INTO aggregate (survey_id, organisation_id, unit_id, month, role, question, kind, value, count, released)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
          [surveyId, organisationId, unitId, `${month}-01`, role, about, kind, value, count],
        );
      }
    }
    // As a fold does when readers see something new.
    await client.query(
      `INSERT INTO release_step (survey_id, organisation_id, step) VALUES ($1, $2, 1)
       ON CONFLICT (survey_id) DO UPDATE SET step = release_step.step + 1`,
      [surveyId, organisationId],
    );
  } finally {
    await client.end();
  }
}

/** Months in a row from the first, the same way as they are named. @example monthsFrom('2025-11', 3) // 2025-11, 2025-12, 2026-01 */
export function monthsFrom(first: string, count: number): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(year, month - 1 + index, 1));
    return at.toISOString().slice(0, 7);
  });
}
