import { connect, Database, rebuildAggregates } from '@medvirk/data-access';
import pg from 'pg';
import type { Check, Finding } from '../../report/finding.ts';
import { percentile } from '../../report/percentile.ts';
import { type DurableDatabase, startDurableDatabase } from '../../stage/durable-database.ts';
import { type Rooms, rooms } from '../../stage/rooms.ts';
import { aLargeSurvey, type LargeSurvey, QUESTIONS, storeResponses, THEMES } from './large-survey.ts';

/** Responses in the two databases that are asked the same: 10,000 and 10 million answers. */
const [FEW, MANY] = [10_000 / QUESTIONS, 10_000_000 / QUESTIONS];
/** Looks at each page: p95 of a hundred is the fifth slowest of them, which differs by a fifth between two databases that are alike. */
const LOOKS = 1000;
/** One bare read for so many looks: that of all wards takes ten times as long as a page does. */
const LOOKS_PER_READ = 10;
/** Looks at each page before the first that counts, at wards whose turn comes late. */
const [FIRST_LOOK, LAST_LOOK] = [400, 500];
const AIM_GROWTH = 1.2;
const AIM_READ = 10;

interface Side {
  readonly database: DurableDatabase;
  readonly house: Rooms;
  readonly survey: LargeSurvey;
  readonly owner: pg.Client;
}

interface Place {
  readonly name: string;
  /** The unit asked for in look number `look`, and all units under it that have answers. */
  readonly at: (survey: LargeSurvey, look: number) => { readonly unit: string; readonly wards: readonly string[] };
}

const ward = ({ divisions }: LargeSurvey, look: number): string => {
  const wards = divisions.flatMap((division) => division.wards);
  return wards[(look * 37) % wards.length] ?? '';
};
const PLACES: readonly Place[] = [
  { name: 'one unit', at: (survey, look) => ({ unit: ward(survey, look), wards: [ward(survey, look)] }) },
  {
    name: '50 of 500 units',
    at: ({ divisions }, look) => {
      const division = divisions[look % divisions.length];
      return { unit: division?.id ?? '', wards: division?.wards ?? [] };
    },
  },
  {
    name: 'all 500 units',
    at: ({ root, divisions }) => ({ unit: root, wards: divisions.flatMap(({ wards }) => wards) }),
  },
];

/** What dashboards ask for. */
const PAGES: readonly {
  readonly name: string;
  readonly path: (survey: LargeSurvey, unit: string, look: number) => string;
}[] = [
  { name: 'results', path: ({ surveyId }, unit) => `/api/surveys/${surveyId}/results?unit=${unit}` },
  { name: 'themes', path: ({ surveyId }, unit) => `/api/improvement?unit=${unit}&survey=${surveyId}` },
  {
    name: 'a theme',
    path: ({ surveyId }, unit, look) =>
      `/api/improvement/${THEMES[Math.floor(look / 7) % THEMES.length]}?unit=${unit}&survey=${surveyId}`,
  },
];

/** The same cells with nothing done to them. */
const BARE = `SELECT question, kind, value, sum(released)::int AS count FROM aggregate
  WHERE survey_id = $1 AND unit_id = ANY($2) AND released > 0 GROUP BY question, kind, value`;

/**
 * What a dashboard waits for its figures, with a thousand times the answers, and beside the bare cells. Both processes have answered each
 * page some times before: else the first page of the table alone would be that of a process that has just started, beside eight of
 * one that has not. Looks go round the wards, and round the themes so that no ward meets a theme twice.
 */
export const dashboard: Check = {
  what: 'dashboard answers with 10 million answers, beside 10,000 answers and beside a bare read of the same cells',
  async run(say) {
    const stops: (() => Promise<unknown>)[] = [];
    try {
      const side = async (responses: number): Promise<Side> => {
        const database = await startDurableDatabase();
        stops.push(() => database.stop());
        const survey = await aLargeSurvey(database.databaseUrl);
        const owner = new pg.Client({ connectionString: database.ownerUrl });
        await owner.connect();
        stops.push(() => owner.end());
        await storeResponses(owner, survey, responses);
        say(`${responses} responses stored`);
        const dataSource = await connect(database.databaseUrl, 2);
        await rebuildAggregates(new Database(dataSource), survey.organisationId, survey.surveyId);
        await dataSource.destroy();
        await owner.query('ANALYZE aggregate');
        say(`${responses} responses counted`);
        // As `npm start` runs it: its processes have more room for what is young than one that stands alone. One connection, so one answers.
        const house = await rooms({ databaseUrl: database.databaseUrl, environment: { API_PROCESSES: '2' } });
        stops.push(() => house.stop());
        await house.startApi();
        return { database, house, survey, owner };
      };
      const few = await side(FEW);
      const many = await side(MANY);
      // A process that has just started compiles what it does, and more of it where there are figures: once per start, on whichever page
      // comes first, and whatever the number of answers.
      for (const each of [few, many]) {
        for (let turn = FIRST_LOOK; turn < LAST_LOOK; turn += 1) {
          for (const page of PAGES) await look(each, page.path(each.survey, ward(each.survey, turn), turn));
        }
      }
      const rows: Row[] = [];
      for (const place of PLACES) {
        for (const page of PAGES) {
          // The first look decides what may be shown: once per change, not once per reader.
          for (const each of [few, many]) await look(each, page.path(each.survey, place.at(each.survey, 0).unit, 0));
          const times: Record<'few' | 'many' | 'bare', number[]> = { few: [], many: [], bare: [] };
          const sides = [
            ['few', few],
            ['many', many],
          ] as const;
          for (let turn = 0; turn < LOOKS; turn += 1) {
            // Whoever comes first comes after the bare read: each does, as often as the other.
            for (const [name, each] of (turn / LOOKS_PER_READ) % 2 < 1 ? sides : sides.toReversed()) {
              times[name].push(await look(each, page.path(each.survey, place.at(each.survey, turn).unit, turn)));
            }
            if (turn % LOOKS_PER_READ === LOOKS_PER_READ - 1) {
              times.bare.push(await read(many, place.at(many.survey, Math.floor(turn / LOOKS_PER_READ)).wards));
            }
          }
          const p95 = (name: keyof typeof times): number => percentile(times[name], 0.95);
          rows.push({ page: page.name, place: place.name, few: p95('few'), many: p95('many'), bare: p95('bare') });
          say(`${page.name} of ${place.name}: ${p95('many').toFixed(1)} ms`);
        }
      }
      return dashboardFinding(rows, many.database.version);
    } finally {
      for (const stop of stops.reverse()) await stop();
    }
  },
};

interface Row {
  readonly page: string;
  readonly place: string;
  /** Milliseconds at p95. */
  readonly few: number;
  readonly many: number;
  readonly bare: number;
}

async function look({ house, survey }: Side, path: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(house.url + path, { headers: { authorization: `Bearer ${survey.token}` } });
  await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
  return performance.now() - began;
}

async function read({ owner, survey }: Side, wards: readonly string[]): Promise<number> {
  const began = performance.now();
  await owner.query({ name: 'bare', text: BARE, values: [survey.surveyId, wards] });
  return performance.now() - began;
}

function dashboardFinding(rows: readonly Row[], version: string): Finding {
  const growth = Math.max(...rows.map(({ few, many }) => many / few));
  const beside = Math.max(...rows.map(({ many, bare }) => many / bare));
  const worst = rows.reduce((slow, row) => (row.many > slow.many ? row : slow));
  const [steady, near] = [growth <= AIM_GROWTH, beside <= AIM_READ];
  const late = rows.filter(({ many, bare }) => many / bare > AIM_READ);
  return {
    name: 'dashboard',
    ours: worst.many,
    other: worst.few,
    ratio: growth,
    unit: 'milliseconds (p95)',
    aim: `p95 at most ${AIM_GROWTH} times that with 10,000 answers, and at most ${AIM_READ} times the bare read of the same cells`,
    holds: steady && near,
    ...(steady && near
      ? {}
      : {
          reason: [
            ...(steady ? [] : ['a page takes longer where there is more to count']),
            ...(near
              ? []
              : [`the cells of ${late[0]?.place} are few, and the page around them costs the same for all`]),
          ].join('; '),
        }),
    line:
      `dashboard: with 10 million answers at most ${growth.toFixed(2)} times the time with 10,000, ` +
      `at most ${beside.toFixed(1)} times the bare read; slowest ${worst.page} of ${worst.place}, ${worst.many.toFixed(1)} ms`,
    table: rows.map(({ page, place, few, many, bare }) => ({
      page,
      place,
      'ms 10,000': few,
      'ms 10 million': many,
      growth: many / few,
      'ms bare read': bare,
      'times bare': many / bare,
    })),
    notes: [
      `${MANY} responses of ${QUESTIONS} questions in 500 wards and three months beside ${FEW}, each in a PostgreSQL ${version} of its own.`,
      `${LOOKS} looks at each page and ${LOOKS / LOOKS_PER_READ} bare reads in turns, round the 500 wards or the 10 divisions; p95. What a page draws of a division, and of all, it has mostly drawn before, as for most readers; of a ward it mostly draws it anew. What may be shown was decided, and what pages do compiled, before the first of them counted.`,
      'API as `npm start` runs it; one of its processes answers.',
      'Bare read: the same cells by a prepared statement as the owner of the tables, without rules, texts or HTTP.',
    ],
    more: { rows },
  };
}
