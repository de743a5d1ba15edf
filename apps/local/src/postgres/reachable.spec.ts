import { describe, expect, it } from '@jest/globals';
import { mayEnter } from './reachable.ts';
import { findAccount } from './system-account.ts';

const account = { uid: 101, gid: 104 };

describe('mayEnter', () => {
  it.each([
    ['a root home is closed', { mode: 0o40700, uid: 0, gid: 0 }, false],
    ['an open folder of another is open', { mode: 0o40755, uid: 0, gid: 0 }, true],
    ['passing through is enough, reading is not needed', { mode: 0o40711, uid: 0, gid: 0 }, true],
    ["the account's own folder is open", { mode: 0o40700, uid: 101, gid: 0 }, true],
    ["a folder of the account's group follows the group's bit", { mode: 0o40750, uid: 0, gid: 104 }, true],
    ['the group bit decides even when others may enter', { mode: 0o40701, uid: 0, gid: 104 }, false],
  ])('%s', (_, rights, expected) => {
    expect(mayEnter(rights, account)).toBe(expected);
  });
});

describe('findAccount', () => {
  const passwd = 'root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash\n';

  it('finds the user with its group', () => {
    expect(findAccount(passwd, 'postgres')).toEqual(account);
  });

  it('finds nothing for a user that only begins the same', () => {
    expect(findAccount(passwd, 'post')).toBeUndefined();
  });
});
