import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const IMPROVEMENT_MAP: TableMaps = {
  'public.action': {
    purpose: 'acting',
    kept: 'organisation',
    columns: {
      ...personal('roles', 'owner'),
      ...nobody(
        `id organisation_id theme unit_id survey_id title description due_on started_on status measure_question outcome updated_at
         basis outcome_kind closing_effect`,
      ),
    },
  },
  'public.evidence': {
    purpose: 'acting',
    kept: 'organisation',
    columns: {
      ...personal('said', 'text source author_id withdrawn_at'),
      ...nobody('id organisation_id theme unit_id lens kind date'),
    },
  },
  'public.written_statement': {
    purpose: 'acting',
    kept: 'organisation',
    columns: {
      ...personal('said', 'text author_id at withdrawn_at'),
      ...nobody('id organisation_id survey_id unit_id theme lens evidence replaces'),
    },
  },
};
