import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const QUESTIONNAIRES_MAP: TableMaps = {
  'public.questionnaire': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: nobody('id organisation_id council_id created_at expected_responses'),
  },
  'public.questionnaire_version': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      // Who published against the council's rule, by name and with a reason.
      ...personal('said', 'approval'),
      ...nobody('id organisation_id questionnaire_id number status revision content published_at updated_at traces'),
    },
  },
  'public.version_edit': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('done', 'person_id at operations held'),
      ...nobody('version_id revision id organisation_id'),
    },
  },
  'public.version_presence': {
    purpose: 'writing-questions',
    kept: 'session-time',
    columns: {
      ...personal('done', 'person_id section question seen_at'),
      ...nobody('version_id window_id organisation_id'),
    },
  },
};
