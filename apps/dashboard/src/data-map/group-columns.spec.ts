import { describe, expect, it } from '@jest/globals';
import type { DataMapRowView } from '@medvirk/api-contract';
import { groupColumns } from './group-columns.ts';

const row = (table: string, column: string, kind: DataMapRowView['kind'], what = ''): DataMapRowView => ({
  table,
  column,
  kind,
  kindText: kind,
  about: '',
  what,
  purpose: 'p',
  kept: 'k',
});

const ROWS = [
  row('public.response', 'packed_answers', 'special', 'answers'),
  row('public.response', 'role', 'personal', 'who'),
  row('public.response', 'month', 'personal', 'who'),
  row('public.response', 'id', 'none'),
  row('public.theme', 'code', 'none'),
];

describe('groupColumns', () => {
  it('says once what columns of a table have in common', () => {
    const [response] = groupColumns(ROWS, false);
    expect(response?.groups.map(({ columns }) => columns)).toEqual([['packed_answers'], ['role', 'month'], ['id']]);
  });

  it('leaves out what tells of nobody, with tables that hold nothing else', () => {
    expect(groupColumns(ROWS, true).map(({ table, groups }) => [table, groups.length])).toEqual([
      ['public.response', 2],
    ]);
  });
});
