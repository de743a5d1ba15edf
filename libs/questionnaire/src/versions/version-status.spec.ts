import { describe, expect, it } from '@jest/globals';
import { canMoveVersion, isEditable, VersionStatus } from './version-status.ts';

const ALLOWED = [
  'draft > in-co-design',
  'in-co-design > draft',
  'in-co-design > approved',
  'approved > in-co-design',
  'approved > published',
  'published > retired',
];

describe('version status', () => {
  it('allows these moves and no other', () => {
    const moves = VersionStatus.options.flatMap((from) =>
      VersionStatus.options.filter((to) => canMoveVersion(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(moves.sort()).toEqual([...ALLOWED].sort());
  });

  it('lets words be changed until they are approved, and never after', () => {
    expect(VersionStatus.options.filter(isEditable)).toEqual(['draft', 'in-co-design']);
  });

  it('never leads from published back to a status in which words may be changed', () => {
    const reached = new Set<VersionStatus>(['published']);
    for (const from of reached) for (const to of VersionStatus.options) if (canMoveVersion(from, to)) reached.add(to);
    expect([...reached].some(isEditable)).toBe(false);
  });
});
