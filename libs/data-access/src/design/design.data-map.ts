import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const DESIGN_MAP: TableMaps = {
  'public.finding_dismissal': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('said', 'reason dismissed_by dismissed_at'),
      ...nobody('questionnaire_id check_id place language judged organisation_id'),
    },
  },
  'public.jargon_word': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: { ...personal('done', 'changed_by changed_at'), ...nobody('organisation_id key word') },
  },
};
