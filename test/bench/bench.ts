/** `npm run bench -- <name> [--json FILE]`: measures this product beside something else. Without a name: the names. */
import { runChecks } from '../report/run-checks.ts';
import { builder } from './builder/builder.ts';
import { questionnaire } from './questionnaire/questionnaire.ts';
import { respondent } from './respondent/respondent.ts';
import { submit } from './submit/submit.ts';

await runChecks('bench', { builder, questionnaire, respondent, submit });
