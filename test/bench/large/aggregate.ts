import { connect, Database, rebuildAggregates } from '@medvirk/data-access';
import pg from 'pg';
import type { Check } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { aLargeSurvey, QUESTIONS, storeResponses } from './large-survey.ts';

const RESPONSES = 10_000_000 / QUESTIONS;
const PAIRS = 3;
const AIM = 0.8;

/** The counts of the same answers by one statement, stored nowhere. */
const PLAIN = `SELECT count(*)::int AS cells FROM (
  SELECT unit_id, month, role, a.key, a.value::text AS value, count(*)
  FROM response, json_each(packed_answers) AS a WHERE survey_id = $1
  GROUP BY unit_id, month, role, a.key, a.value::text) AS counted`;

/** All aggregates of 10 million answers made anew, beside PostgreSQL's own GROUP BY over them. */
export const aggregate: Check = {
  what: 'all aggregates of 10 million answers made anew, beside a plain GROUP BY over the stored answers',
  async run(say) {
    const database = await startDurableDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    const dataSource = await connect(database.databaseUrl, 3);
    try {
      await owner.connect();
      const survey = await aLargeSurvey(database.databaseUrl);
      await storeResponses(owner, survey, RESPONSES);
      say(`${RESPONSES} responses stored`);
      const ours: number[] = [];
      const plain: number[] = [];
      let cells = 0;
      for (let pair = 1; pair <= PAIRS; pair += 1) {
        let began = performance.now();
        const { rows } = await owner.query<{ cells: number }>(PLAIN, [survey.surveyId]);
        plain.push((performance.now() - began) / 1000);
        cells = rows[0]?.cells ?? 0;
        began = performance.now();
        const counted = await rebuildAggregates(new Database(dataSource), survey.organisationId, survey.surveyId);
        ours.push((performance.now() - began) / 1000);
        if (counted !== RESPONSES) throw new Error(`${counted} responses were counted of ${RESPONSES}`);
        say(`pair ${pair} of ${PAIRS}: ${ours.at(-1)?.toFixed(1)} s beside ${plain.at(-1)?.toFixed(1)} s`);
      }
      const { rows } = await owner.query<{ answers: number }>(
        `SELECT sum(count)::int AS answers FROM aggregate WHERE survey_id = $1 AND kind = 'value'`,
        [survey.surveyId],
      );
      if (rows[0]?.answers !== RESPONSES * QUESTIONS) throw new Error(`${rows[0]?.answers} answers were counted`);
      const ratio = median(plain.map((time, index) => time / (ours[index] ?? Number.POSITIVE_INFINITY)));
      return {
        name: 'aggregate',
        ours: median(ours),
        other: median(plain),
        ratio,
        unit: 'seconds',
        aim: `at least ${AIM} of the speed of the plain statement`,
        holds: ratio >= AIM,
        ...(ratio >= AIM ? {} : { reason: 'one process does the counting, and what it has counted has to be written' }),
        line: `aggregate: ${median(ours).toFixed(1)} s beside ${median(plain).toFixed(1)} s of a plain GROUP BY, speed ratio ${ratio.toFixed(2)} (median of ${PAIRS})`,
        table: ours.map((time, index) => ({
          pair: index + 1,
          'rebuild s': time,
          'GROUP BY s': plain[index] ?? 0,
          ratio: (plain[index] ?? 0) / time,
        })),
        notes: [
          `${RESPONSES} responses of ${QUESTIONS} questions in 500 units and three months; ${cells} cells; PostgreSQL ${database.version} with fsync.`,
          'Rebuild: all counts are taken away, the answers are read and the same ones put together, the rules that count each new response count each different one, and all is written in one transaction while others may answer and read.',
          'GROUP BY: one statement over the same stored answers, written nowhere.',
        ],
      };
    } finally {
      await dataSource.destroy();
      await owner.end();
      await database.stop();
    }
  },
};
