import { shareModules } from './share-modules.ts';

await shareModules(import.meta.url);
