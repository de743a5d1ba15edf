import { describe, expect, it } from '@jest/globals';
import { isAway } from './database-away.ts';

const fault = (message: string, code?: string): Error => Object.assign(new Error(message), code ? { code } : {});

describe('isAway', () => {
  it.each([
    fault('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    fault('terminating connection due to administrator command', '57P01'),
    fault('the database system is starting up', '57P03'),
    fault('sorry, too many clients already', '53300'),
    fault('Connection terminated unexpectedly'),
  ])('knows a database that is away: $message', (each) => {
    expect(isAway(each)).toBe(true);
  });

  it.each([fault('duplicate key', '23505'), fault('no such table', '42P01'), fault('canceled', '57014'), 'text'])(
    'leaves other faults as they are: %s',
    (each) => {
      expect(isAway(each)).toBe(false);
    },
  );
});
