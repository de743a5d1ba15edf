/** `npm run verify -- <name> [--json FILE]`: what the product reckons beside what is known to be right. Without a name: the names. */
import { runChecks } from '../report/run-checks.ts';
import { canaries } from './canaries/canaries.ts';
import { comments } from './comments/comments.ts';
import { disclosure } from './disclosure/disclosure.ts';
import { statistics } from './statistics/statistics.ts';

await runChecks('verify', { canaries, comments, disclosure, statistics });
