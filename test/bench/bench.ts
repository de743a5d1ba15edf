/** `npm run bench -- <name> [--json FILE]`: measures this product beside something else. Without a name: the names. */
import { runChecks } from '../report/run-checks.ts';
import { builder } from './builder/builder.ts';
import { exportFiles } from './export/export.ts';
import { aggregate } from './large/aggregate.ts';
import { dashboard } from './large/dashboard.ts';
import { freshness } from './large/freshness.ts';
import { questionnaire } from './questionnaire/questionnaire.ts';
import { respondent } from './respondent/respondent.ts';
import { submit } from './submit/submit.ts';

await runChecks('bench', {
  aggregate,
  builder,
  dashboard,
  export: exportFiles,
  freshness,
  questionnaire,
  respondent,
  submit,
});
