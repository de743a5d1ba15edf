import { Initial1763000000000 } from './1763000000000-initial.ts';
import { KeepWhatWasSaid1763700000000 } from './1763700000000-keep-what-was-said.ts';

export const MIGRATIONS = [Initial1763000000000, KeepWhatWasSaid1763700000000];
