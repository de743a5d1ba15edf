import { describe, expect, it } from '@jest/globals';
import { readPostmasterFile } from './postmaster-file.ts';

describe('readPostmasterFile', () => {
  it('reads process id, data folder and port', () => {
    const text = '4711\n/var/lib/medvirk/postgres/data\n1763763496\n40123\n\n127.0.0.1\n  1234 5\nready   \n';
    expect(readPostmasterFile(text)).toEqual({ pid: 4711, dataFolder: '/var/lib/medvirk/postgres/data', port: 40123 });
  });

  it('reads the file as Windows writes it', () => {
    expect(readPostmasterFile('12\r\nC:/data\r\n1\r\n5432\r\n')).toEqual({
      pid: 12,
      dataFolder: 'C:/data',
      port: 5432,
    });
  });

  it.each(['', '4711\n', '4711\n/data\n1763763496\n', 'x\n/data\n1\n5432\n', '-1\n/data\n1\n5432\n'])(
    'knows nothing from an incomplete file %j',
    (text) => {
      expect(readPostmasterFile(text)).toBeUndefined();
    },
  );
});
