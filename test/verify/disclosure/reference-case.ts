import { auditRelease, protectCells, releasedUnits } from '@medvirk/disclosure';
import { type Expectation, expectations } from '../expectation.ts';

/** Age by country: the example of the Norwegian statistics office's GaussSuppression package. */
const COUNTRIES = ['Spain', 'Iceland', 'Portugal'];
const BODY: Readonly<Record<string, readonly number[]>> = { young: [5, 2, 0], old: [6, 3, 4] };

export function referenceCase(): Expectation[] {
  const { same } = expectations('Statistics Norway, GaussSuppression');
  const ages = Object.keys(BODY);
  const count = (age: string, c: number): number =>
    age === 'all' ? ages.reduce((sum, each) => sum + count(each, c), 0) : (BODY[age]?.[c] ?? 0);
  const total = (age: string): number => COUNTRIES.reduce((sum, _, c) => sum + count(age, c), 0);
  const rows = [...ages, 'all'];
  const cells = rows.flatMap((age) => [
    ...COUNTRIES.map((country, c) => ({ key: `${age}-${country}`, count: count(age, c) })),
    { key: `${age}-all`, count: total(age) },
  ]);
  const relations = [
    ...rows.map((age) => ({ total: `${age}-all`, parts: COUNTRIES.map((country) => `${age}-${country}`) })),
    ...[...COUNTRIES, 'all'].map((country) => ({
      total: `all-${country}`,
      parts: ages.map((age) => `${age}-${country}`),
    })),
  ];
  // maxN = 1 there is k = 2 here: 0 and 1 are too few.
  const policy = { k: 2 };
  const primaryOnly = auditRelease(cells, relations, ['young-Portugal'], policy);
  const recovered = primaryOnly.findings.flatMap((finding) =>
    finding.kind === 'determined' ? [`${finding.key} = ${finding.value}`] : [],
  );
  const published = ['young-Iceland', 'young-Portugal', 'old-Iceland', 'old-Portugal'];
  const audit = auditRelease(cells, relations, published, policy);
  const intervals = published.map((key) => {
    const range = audit.ranges.get(key);
    return `[${range?.low},${range?.high}]`;
  });
  return [
    same('primary cell only: what an outsider recovers', 'young-Portugal = 0', recovered.join(', ')),
    same('published pattern: intervals', '[0,2] [0,2] [3,5] [2,4]', intervals.join(' ')),
    same('published pattern: findings of the auditor', 0, audit.findings.length),
    same(
      'pattern found here',
      [...published].sort().join(' '),
      [...protectCells(cells, relations, policy).hidden].sort().join(' '),
    ),
  ];
}

/** A ward of two in a hospital of 30 wards: does it follow, at any level, from anything that is shown? */
export function wardOfTwo(): Expectation[] {
  const { same } = expectations('exact bounds over all levels');
  const clinics = Array.from({ length: 5 }, (_, c) => `clinic ${c + 1}`);
  const wards = clinics.flatMap((clinic, c) =>
    Array.from({ length: 6 }, (_, w) => ({
      id: `${clinic}, ward ${w + 1}`,
      parentId: clinic,
      n: 12 + ((c * 7 + w * 5) % 40),
    })),
  );
  const small = wards[8];
  if (small) small.n = 2;
  const units = [
    { id: 'hospital', parentId: null },
    ...clinics.map((id) => ({ id, parentId: 'hospital' })),
    ...wards.map(({ id, parentId }) => ({ id, parentId })),
  ];
  const released = releasedUnits(units, new Map(wards.map(({ id, n }) => [id, n])), 5);
  const totalOf = (id: string): number =>
    wards
      .filter((ward) => ward.id === id || ward.parentId === id || id === 'hospital')
      .reduce((sum, { n }) => sum + n, 0);
  const cells = units.map(({ id }) => ({ key: id, count: totalOf(id) }));
  const relations = [
    { total: 'hospital', parts: clinics },
    ...clinics.map((clinic) => ({
      total: clinic,
      parts: wards.filter((w) => w.parentId === clinic).map(({ id }) => id),
    })),
  ];
  const hidden = units.map(({ id }) => id).filter((id) => released.get(id)?.rollUp.kind !== 'shown');
  const audit = auditRelease(cells, relations, hidden, { k: 5 });
  const bounds = audit.ranges.get(small?.id ?? '');
  return [
    same('ward of 2: hidden', 'true', String(hidden.includes(small?.id ?? ''))),
    same('ward of 2: findings of the auditor at any level', 0, audit.findings.length),
    same('ward of 2: could be five or more', 'true', String((bounds?.high ?? 0) >= 5)),
    same('ward of 2: figures hidden for it, of 36', 2, hidden.length),
  ];
}
