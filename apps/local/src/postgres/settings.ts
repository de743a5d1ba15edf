/** What decides how PostgreSQL is set up. */
export interface SettingsFor {
  port: number;
  /** Memory of the machine, or of the container, in bytes. */
  memory: number;
  /** False only for throw-away clusters: a crash of the machine may then lose or damage data. */
  durable: boolean;
}

const MiB = 1024 * 1024;

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, Math.round(value)));

/**
 * The settings of a PostgreSQL that shares one machine with the API, the worker and perhaps a person's browser. It gets an
 * eighth of the memory at most, not the quarter that a machine of its own would give it.
 */
export function postgresSettings({ port, memory, durable }: SettingsFor): Record<string, string> {
  const megabytes = memory / MiB;
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: nobody has to clean one up after a crash, and its path has a short limit.
    unix_socket_directories: '',
    // A throw-away one serves many houses at once, those of a whole run of tests.
    max_connections: durable ? '100' : '400',
    shared_buffers: `${durable ? within(64, megabytes / 8, 1024) : 64}MB`,
    effective_cache_size: `${within(192, megabytes / 2, 16_384)}MB`,
    // A parallel hash join may use 6 times this from /dev/shm, which is only 64 MB in a container.
    work_mem: '8MB',
    maintenance_work_mem: `${within(32, megabytes / 32, 256)}MB`,
    max_wal_size: durable ? '2GB' : '512MB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    // Queries here are short: compiling them costs more than it gains.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    password_encryption: 'scram-sha-256',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  };
}

/** Settings as arguments of the `postgres` program. */
export function asArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
