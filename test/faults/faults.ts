/** `npm run faults -- <name> [--json FILE]`: breaks a running house on purpose and audits what is left. Without a name: the names. */
import { runChecks } from '../report/run-checks.ts';
import { kill } from './kill.ts';
import { network } from './network.ts';
import { queueWiped } from './queue-wiped.ts';
import { resume } from './resume.ts';
import { storm } from './storm.ts';

await runChecks('faults', { kill, 'queue-wiped': queueWiped, storm, network, resume });
