import { WayCounts } from '../../apps/api/src/answering/way-counts.ts';
import { readAppConfig } from '../../apps/api/src/config/config.ts';
import { createApi } from '../../apps/api/src/create-api.ts';

/** The API in this process, on a free port, for what needs neither worker nor sign-in. */
export interface ApiInProcess {
  readonly url: string;
  /** Writes down how far people have come, which else waits for its time. */
  flushSteps(): Promise<void>;
  stop(): Promise<void>;
}

export async function apiInProcess(
  { databaseUrl }: { databaseUrl: string },
  environment: Readonly<Record<string, string>> = {},
): Promise<ApiInProcess> {
  const { app } = await createApi(
    readAppConfig({
      PORT: '0',
      PUBLIC_URL: 'http://localhost',
      DATABASE_URL: databaseUrl,
      OIDC_ISSUER: 'http://localhost:9',
      OIDC_CLIENT_ID: 'none',
      OIDC_CLIENT_SECRET: 'none',
      MEDVIRK_SECRET: 'a secret of a test that is long enough',
      LOG_LEVEL: 'silent',
      OPEN_LINK_BURST: '0',
      ...environment,
    }),
  );
  await app.listen(0, '127.0.0.1');
  return {
    url: (await app.getUrl()).replace(/\/$/, ''),
    flushSteps: () => app.get(WayCounts).flush(),
    stop: () => app.close(),
  };
}
