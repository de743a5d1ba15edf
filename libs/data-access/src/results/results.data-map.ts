import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const RESULTS_MAP: TableMaps = {
  'public.driver_result': {
    purpose: 'counting',
    kept: 'survey',
    columns: nobody('survey_id unit_id organisation_id result at'),
  },
  'public.driver_run': { purpose: 'counting', kept: 'survey', columns: nobody('survey_id organisation_id responses') },
  // Released figures, each about k respondents or more.
  'public.role_release': {
    purpose: 'counting',
    kept: 'survey',
    columns: nobody('survey_id organisation_id k made_on figures withdrawn_on'),
  },
  'public.chart_rebase': {
    purpose: 'counting',
    kept: 'organisation',
    columns: {
      ...personal('said', 'reason by_id at withdrawn_at'),
      ...nobody('id organisation_id questionnaire_id unit_id question from_month'),
    },
  },
};
