import { describe, expect, it } from '@jest/globals';
import { SnakeNames } from './snake-names.ts';

describe('SnakeNames', () => {
  it.each([
    ['id', 'id'],
    ['organisationId', 'organisation_id'],
    ['idHash', 'id_hash'],
    ['signOffShare', 'sign_off_share'],
  ])('calls %s %s in the database', (property, column) => {
    expect(new SnakeNames().columnName(property, undefined)).toBe(column);
  });

  it('leaves a name that was chosen', () => {
    expect(new SnakeNames().columnName('termFrom', 'since')).toBe('since');
  });
});
