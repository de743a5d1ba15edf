import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const DRAFTS_MAP: TableMaps = {
  'public.draft': {
    purpose: 'pausing',
    kept: 'pause-time',
    columns: {
      ...special('half-done', 'sealed'),
      ...personal('half-done', 'code_hash unit_id expires_on'),
      ...nobody('organisation_id survey_id'),
    },
  },
};
