/** `npm run attack -- <name> [--json FILE]`: somebody with more than they should have tries to learn what they must not. Without a name: the names. */
import { runChecks } from '../report/run-checks.ts';
import { link } from './link/link.ts';

await runChecks('attack', { link });
