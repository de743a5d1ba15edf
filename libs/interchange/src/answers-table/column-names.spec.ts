import { describe, expect, it } from '@jest/globals';
import { ColumnNames } from './column-names.ts';

describe('ColumnNames', () => {
  it.each([
    ['info', 'info'],
    ['info-now', 'info_now'],
    ['grid.row.importance', 'grid.row.importance'],
    ['1st', 'q1st'],
    ['with', 'with_'],
    ['a'.repeat(90), 'a'.repeat(64)],
  ])('calls %s %s', (code, name) => {
    expect(new ColumnNames().nameFor(code)).toBe(name);
  });

  it('gives no name twice, whatever the case', () => {
    const names = new ColumnNames();
    expect(
      ['a-b', 'a_b', 'A_B', `${'x'.repeat(64)}1`, `${'x'.repeat(64)}2`].map((code) => names.nameFor(code)),
    ).toEqual(['a_b', 'a_b_2', 'A_B_3', 'x'.repeat(64), `${'x'.repeat(62)}_2`]);
  });
});
