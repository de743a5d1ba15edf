/** The servers of this test run, as the keeper told of them. */
export interface Servers {
  /** The migrated template database, as the application role. Copy it with `freshDatabase`; don't work in it. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Undefined where neither redis-server nor valkey-server is installed. */
  readonly redisUrl: string | undefined;
}

/** Throws outside the integration ring, where nobody has started servers. */
export function servers(): Servers {
  const told = process.env.MEDVIRK_TEST_SERVERS;
  if (!told) throw new Error('No servers: run this spec as part of the project "integration".');
  return JSON.parse(told);
}
