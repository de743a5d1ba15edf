import { describe, expect, it } from '@jest/globals';
import { asArguments, postgresSettings } from './settings.ts';

const GiB = 1024 ** 3;

describe('postgresSettings', () => {
  it.each([
    [0.25, '64MB', '192MB'],
    [4, '512MB', '2048MB'],
    [64, '1024MB', '16384MB'],
  ])('with %d GiB of memory takes %s for its own and counts on %s of cache', (memory, own, cache) => {
    const settings = postgresSettings({ port: 1, memory: memory * GiB, durable: true });
    expect(settings.shared_buffers).toBe(own);
    expect(settings.effective_cache_size).toBe(cache);
  });

  it('writes to disk before it answers when the data must last', () => {
    expect(postgresSettings({ port: 1, memory: GiB, durable: true })).toMatchObject({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
    });
  });

  it('does not wait for the disk in a throw-away cluster', () => {
    expect(postgresSettings({ port: 1, memory: GiB, durable: false })).toMatchObject({ fsync: 'off' });
  });

  it('listens to this machine only, over TCP only', () => {
    expect(postgresSettings({ port: 5, memory: GiB, durable: true })).toMatchObject({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: '5',
    });
  });

  it('becomes -c arguments', () => {
    expect(asArguments({ port: '5', fsync: 'on' })).toEqual(['-c', 'port=5', '-c', 'fsync=on']);
  });
});
