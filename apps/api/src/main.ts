import { readAppConfig } from './config/config.ts';
import { createApi } from './create-api.ts';

const config = readAppConfig(process.env);
const { app } = await createApi(config);
await app.listen(config.PORT, config.HOST);
