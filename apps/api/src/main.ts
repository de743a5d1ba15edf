import cluster from 'node:cluster';
import { readAppConfig } from './config/config.ts';

const config = readAppConfig(process.env);
// Loaded only where it is needed: the supervisor of several processes needs no API of its own.
if (config.API_PROCESSES > 1 && cluster.isPrimary) {
  const { supervise } = await import('./processes/supervise.ts');
  supervise(config.API_PROCESSES);
} else {
  const { createApi } = await import('./create-api.ts');
  const { app } = await createApi(config);
  await app.listen(config.PORT, config.HOST);
}
