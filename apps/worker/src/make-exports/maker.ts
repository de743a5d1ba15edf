import type { ExportStep, ExportWork, Store } from '@medvirk/data-access';

/** Makes the next piece of a file from where the work stands. Alike whoever does it, so that any worker can go on. */
export type Maker = (store: Store, work: ExportWork) => Promise<ExportStep>;
