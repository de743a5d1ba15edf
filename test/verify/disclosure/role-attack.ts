import { contract, type RoleAnswers, type RoleQuestion } from '@medvirk/api-contract';
import { auditRelease, type Cell, type Relation } from '@medvirk/disclosure';
import pg from 'pg';
import { mustCall } from '../../builders/call-api.ts';

/** Milliseconds that the last answers may take to be counted after closing. */
const SETTLING = 240_000;
/** Scales of the attacked questionnaire: five points, of which the two highest are favourable and the two lowest are not. */
const SCALES = ['important', 'informed'];
const POINTS = ['5', '4', '3', '2', '1'];

export interface RoleAttack {
  /** Questions of which something is told by role, of those attacked. */
  readonly told: number;
  /** Shown figures of roles. */
  readonly shown: number;
  /** What can be worked out from units and roles together and not from units alone, spelled out. */
  readonly breaches: readonly string[];
}

/** A count that the page of a unit or of a role shows, by name; a hidden one is missing. */
type Shown = ReadonlyMap<string, number>;

interface Attacked {
  url: string;
  ownerUrl: string;
  headers: Readonly<Record<string, string>>;
  surveyId: string;
  parents: ReadonlyMap<string, string | null>;
  /** What the page of each unit shows. */
  views: ReadonlyMap<string, Shown>;
}

/**
 * Closes the survey, reads its figures by role as the quality team does, and gives all of them together with those of all units to the
 * exact auditor, as one table with the whole in common.
 */
export async function attackByRole(attacked: Attacked): Promise<RoleAttack> {
  const { url, headers, surveyId } = attacked;
  const params = { surveyId };
  await mustCall(url, contract.surveys.move, { params, body: { to: 'closed' } }, headers);
  const breaches: string[] = [];
  let [told, shown] = [0, 0];
  for (const code of SCALES) {
    const question = await byRole(attacked, code);
    if (!question) continue;
    told += 1;
    const counts = await releasedCounts(attacked, code);
    const alone = findings(tableOf(attacked, code, counts, undefined));
    const both = tableOf(attacked, code, counts, question);
    shown += both.shownOfRoles;
    const known = new Set(alone);
    breaches.push(...findings(both).filter((finding) => !known.has(finding)));
  }
  return { told, shown, breaches };
}

async function byRole({ url, headers, surveyId }: Attacked, question: string): Promise<RoleQuestion | undefined> {
  for (const end = Date.now() + SETTLING; Date.now() < end; ) {
    const given = { params: { surveyId }, query: { question } };
    const { figures } = await mustCall(url, contract.roleFigures.question, given, headers);
    if (figures.state === 'shown') return figures.question;
    if (figures.state !== 'settling') return undefined;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('the last answers were not counted in time');
}

interface ReleasedCount {
  unit: string;
  role: string;
  value: string;
  count: number;
}

/** The truth behind what readers see. */
async function releasedCounts({ ownerUrl, surveyId }: Attacked, question: string): Promise<ReleasedCount[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<ReleasedCount>(
      `SELECT unit_id AS unit, role, value, sum(released)::int AS count FROM aggregate
       WHERE survey_id = $1 AND question = $2 AND kind = 'value' AND released > 0 GROUP BY 1, 2, 3`,
      [surveyId, question],
    );
    return rows;
  } finally {
    await owner.end();
  }
}

interface Table {
  cells: Cell[];
  relations: Relation[];
  hidden: string[];
  shownOfRoles: number;
}

/** Names of the cells of one place, and the values that each adds up. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  n: POINTS,
  favourable: ['5', '4'],
  unfavourable: ['2', '1'],
  ...Object.fromEntries(POINTS.map((point) => [point, [point]])),
};

function tableOf(
  { parents, views }: Attacked,
  code: string,
  counts: readonly ReleasedCount[],
  question: RoleQuestion | undefined,
): Table {
  const table: Table = { cells: [], relations: [], hidden: [], shownOfRoles: 0 };
  const add = (
    place: string,
    isPart: (count: ReleasedCount) => boolean,
    isShown: (name: string) => boolean,
  ): number => {
    let shown = 0;
    for (const [name, values] of Object.entries(NAMES)) {
      const parts = counts.filter((each) => isPart(each) && values.includes(each.value));
      table.cells.push({ key: `${place}/${name}`, count: parts.reduce((sum, { count }) => sum + count, 0) });
      if (isShown(name)) shown += 1;
      else table.hidden.push(`${place}/${name}`);
      if (values.length > 1)
        table.relations.push({ total: `${place}/${name}`, parts: values.map((value) => `${place}/${value}`) });
    }
    return shown;
  };
  const link = (total: string, places: readonly string[]): void => {
    for (const name of Object.keys(NAMES)) {
      table.relations.push({ total: `${total}/${name}`, parts: places.map((place) => `${place}/${name}`) });
    }
  };
  const isIn = (unit: string, top: string): boolean => {
    for (let up: string | null = unit; up !== null; up = parents.get(up) ?? null) if (up === top) return true;
    return false;
  };
  for (const unit of parents.keys()) {
    const figures = views.get(unit);
    const nameOnPage = (name: string) => (POINTS.includes(name) ? `${code} = ${name}` : `${code} ${name}`);
    add(
      unit,
      (count) => isIn(count.unit, unit),
      (name) => figures?.has(nameOnPage(name)) ?? false,
    );
    const below = [...parents].flatMap(([child, parent]) => (parent === unit ? [child] : []));
    if (below.length > 0) link(unit, below);
  }
  const [whole] = [...parents].flatMap(([unit, parent]) => (parent === null ? [unit] : []));
  if (!question || whole === undefined) return table;
  const named = new Set(question.groups.map(({ group }) => String(group)));
  for (const answers of question.groups) {
    const isPart = ({ role }: ReleasedCount) => (answers.group === 'rest' ? !named.has(role) : role === answers.group);
    table.shownOfRoles += add(`role ${answers.group}`, isPart, (name) => isToldOf(answers, name));
  }
  link(
    whole,
    question.groups.map(({ group }) => `role ${group}`),
  );
  return table;
}

/** Whether a count is on the page of a role, or follows from what is there of this role alone. */
function isToldOf({ n, favourable, unfavourable, values }: RoleAnswers, name: string): boolean {
  if (name === 'n') return n.kind === 'shown';
  if (name === 'favourable') return favourable?.kind === 'shown';
  if (name === 'unfavourable') return unfavourable?.kind === 'shown';
  if (values.length > 0) return values.find(({ value }) => value === name)?.share.kind === 'shown';
  // The one point in the middle is what is neither favourable nor not.
  return name === '3' && favourable?.kind === 'shown' && unfavourable?.kind === 'shown';
}

const findings = ({ cells, relations, hidden }: Table): string[] =>
  auditRelease(cells, relations, hidden, { k: 5 }).findings.map((finding) => JSON.stringify(finding));
