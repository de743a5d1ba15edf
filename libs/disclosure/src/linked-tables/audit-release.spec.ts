import { describe, expect, it } from '@jest/globals';
import { auditRelease } from './audit-release.ts';
import { protectCells } from './protect-cells.ts';

/** Age by country: the example of the Norwegian statistics office's GaussSuppression package. */
const counts: Record<string, number> = {
  'young:Spain': 5,
  'young:Iceland': 2,
  'young:Portugal': 0,
  'old:Spain': 6,
  'old:Iceland': 3,
  'old:Portugal': 4,
  'all:Spain': 11,
  'all:Iceland': 5,
  'all:Portugal': 4,
  'young:all': 7,
  'old:all': 13,
  'all:all': 20,
};
const cells = Object.entries(counts).map(([key, count]) => ({ key, count }));
const countries = ['Spain', 'Iceland', 'Portugal'];
const relations = [
  ...['young', 'old', 'all'].map((age) => ({ total: `${age}:all`, parts: countries.map((c) => `${age}:${c}`) })),
  ...[...countries, 'all'].map((c) => ({ total: `all:${c}`, parts: [`young:${c}`, `old:${c}`] })),
];
// maxN = 1 there is k = 2 here: 0 and 1 are too few.
const policy = { k: 2 };

describe('auditRelease on the reference case', () => {
  it('recovers the hidden 0 exactly when only the primary cell is hidden', () => {
    const audit = auditRelease(cells, relations, ['young:Portugal'], policy);
    expect(audit.safe).toBe(false);
    expect(audit.findings).toContainEqual({ kind: 'determined', key: 'young:Portugal', value: 0 });
  });

  it('finds the published pattern safe, with intervals of width 2', () => {
    const pattern = ['young:Iceland', 'young:Portugal', 'old:Iceland', 'old:Portugal'];
    const audit = auditRelease(cells, relations, pattern, policy);
    expect(audit).toMatchObject({ safe: true, findings: [] });
    expect(Object.fromEntries(audit.ranges)).toEqual({
      'young:Iceland': { low: 0, high: 2 },
      'young:Portugal': { low: 0, high: 2 },
      'old:Iceland': { low: 3, high: 5 },
      'old:Portugal': { low: 2, high: 4 },
    });
  });

  it('is where protectCells arrives by itself', () => {
    expect([...protectCells(cells, relations, policy).hidden].sort()).toEqual(
      ['old:Iceland', 'old:Portugal', 'young:Iceland', 'young:Portugal'].sort(),
    );
  });
});

describe('auditRelease', () => {
  const line = [
    { key: 'all', count: 40 },
    { key: 'a', count: 2 },
    { key: 'b', count: 1 },
    { key: 'c', count: 37 },
  ];
  const sum = [{ total: 'all', parts: ['a', 'b', 'c'] }];

  it('names a small sum that two hidden parts leave behind', () => {
    const { findings } = auditRelease(line, sum, ['a', 'b']);
    expect(findings).toContainEqual({ kind: 'small-sum', total: 'all', keys: ['a', 'b'], sum: 3 });
    expect(findings).toContainEqual({ kind: 'known-too-few', key: 'a', low: 0, high: 3 });
  });

  it('names small counts that are shown, and 0 only when 0 is to be hidden', () => {
    expect(auditRelease(line, sum, []).findings.map(({ kind }) => kind)).toEqual(['shown-too-few', 'shown-too-few']);
    expect(auditRelease([{ key: 'none', count: 0 }], [], [], { hideZero: false }).safe).toBe(true);
    expect(auditRelease([{ key: 'none', count: 0 }], [], []).safe).toBe(false);
  });

  it('sees through two relations that share their hidden cells', () => {
    const twice = [
      { key: 't', count: 30 },
      { key: 'u', count: 14 },
      { key: 'x', count: 10 },
      { key: 'y', count: 20 },
      { key: 'z', count: 4 },
    ];
    const rows = [
      { total: 't', parts: ['x', 'y'] },
      { total: 'u', parts: ['x', 'z'] },
    ];
    const { ranges, safe } = auditRelease(twice, rows, ['x', 'y', 'z']);
    expect(safe).toBe(true);
    expect(ranges.get('y')).toEqual({ low: 16, high: 30 });
    const both = [...rows, { total: 'v', parts: ['y', 'z'] }];
    const closed = auditRelease([...twice, { key: 'v', count: 24 }], both, ['x', 'y', 'z']);
    expect(closed.findings).toContainEqual({ kind: 'determined', key: 'z', value: 4 });
  });

  it('refuses a table that does not add up', () => {
    expect(() => auditRelease(line, [{ total: 'all', parts: ['a', 'b'] }], [])).toThrow('add up to 3');
    expect(() => auditRelease(line, [{ total: 'all', parts: ['nobody'] }], [])).toThrow('unknown cell');
    expect(() => auditRelease(line, sum, [], { k: 1 })).toThrow(RangeError);
    expect(() => auditRelease([...line, { key: 'a', count: 2 }], sum, [])).toThrow('twice');
  });
});
