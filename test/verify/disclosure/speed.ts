import { type Cell, protectCells, type Relation } from '@medvirk/disclosure';
import { seededRandom } from '@medvirk/statistics';
import { type Expectation, expectations } from '../expectation.ts';

/** Milliseconds of processor time in which a set of 5,000 linked cells is to be protected. */
const LIMIT = 200;

interface LinkedSet {
  readonly what: string;
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** Processor time, which a busy machine does not stretch; the middle of three. */
export function speedOfProtection(): Expectation[] {
  const { between } = expectations('processor time, middle of three');
  return [unitTree(8), unitTree(30), unitsByMonths(8), unitsByMonths(15), unitsByMonths(40)].map(
    ({ what, cells, relations }) => {
      const times = [1, 2, 3].map(() => {
        const start = process.cpuUsage().user;
        protectCells(cells, relations);
        return (process.cpuUsage().user - start) / 1000;
      });
      times.sort((a, b) => a - b);
      return between(`${what}: ${cells.length} linked cells, ms`, 0, LIMIT, times[1] ?? Number.NaN, 0);
    },
  );
}

/** About `mean` respondents, never the same twice: binomial with n = 4 x mean. */
function counts(mean: number): () => number {
  const random = seededRandom(mean);
  return () => {
    let count = 0;
    for (let i = 0; i < 4 * mean; i += 1) if (random() < 0.25) count += 1;
    return count;
  };
}

function unitTree(mean: number): LinkedSet {
  const next = counts(mean);
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const clinics = Array.from({ length: 500 }, (_, c) => {
    const wards = Array.from({ length: 9 }, (_, w) => ({ key: `w${c}.${w}`, count: next() }));
    const clinic = { key: `c${c}`, count: wards.reduce((sum, { count }) => sum + count, 0) };
    relations.push({ total: clinic.key, parts: wards.map(({ key }) => key) });
    cells.push(...wards, clinic);
    return clinic;
  });
  cells.push({ key: 'all', count: clinics.reduce((sum, { count }) => sum + count, 0) });
  relations.push({ total: 'all', parts: clinics.map(({ key }) => key) });
  return { what: `tree of 500 clinics and 4,500 wards of about ${mean}`, cells, relations };
}

/** 180 wards in 20 clinics by 24 months, with the sums of both. */
function unitsByMonths(mean: number): LinkedSet {
  const next = counts(mean);
  const months = Array.from({ length: 24 }, (_, m) => `m${m}`);
  const clinics = Array.from({ length: 20 }, (_, c) => Array.from({ length: 9 }, (_, w) => `w${c}.${w}`));
  const table = new Map<string, number>();
  for (const ward of clinics.flat()) for (const month of months) table.set(`${ward} ${month}`, next());
  const relations: Relation[] = [];
  const addUp = (total: string, parts: readonly string[]): void => {
    table.set(
      total,
      parts.reduce((sum, part) => sum + (table.get(part) ?? 0), 0),
    );
    relations.push({ total, parts });
  };
  for (const month of months) {
    clinics.forEach((wards, c) => {
      addUp(
        `c${c} ${month}`,
        wards.map((ward) => `${ward} ${month}`),
      );
    });
    addUp(
      `top ${month}`,
      clinics.map((_, c) => `c${c} ${month}`),
    );
  }
  const units = [...clinics.flat(), ...clinics.map((_, c) => `c${c}`), 'top'];
  for (const unit of units)
    addUp(
      `${unit} all`,
      months.map((month) => `${unit} ${month}`),
    );
  clinics.forEach((wards, c) => {
    relations.push({ total: `c${c} all`, parts: wards.map((ward) => `${ward} all`) });
  });
  relations.push({ total: 'top all', parts: clinics.map((_, c) => `c${c} all`) });
  const cells = [...table].map(([key, count]) => ({ key, count }));
  return { what: `201 units by 24 months, wards of about ${mean} a month`, cells, relations };
}
