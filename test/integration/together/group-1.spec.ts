import { shareModules } from './share-modules.ts';

await shareModules(1);
