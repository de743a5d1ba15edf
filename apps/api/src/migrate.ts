import { migrate } from '@medvirk/data-access';
import { readOwnerUrl } from './config/owner-url.ts';

/** Brings the database to today's shape, then ends: run before api and worker start. */
const { applied } = await migrate(readOwnerUrl(process.env));
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
