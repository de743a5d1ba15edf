import { Initial1763000000000 } from './1763000000000-initial.ts';

export const MIGRATIONS = [Initial1763000000000];
