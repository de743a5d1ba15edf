import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const TRAIL_MAP: TableMaps = {
  'public.trail_entry': {
    purpose: 'proof',
    kept: 'organisation',
    columns: {
      ...personal('done', 'at kind actor_id questionnaire_id version_id question subject_id details'),
      ...nobody('organisation_id number previous_hash hash'),
    },
  },
  'public.trail_head': { purpose: 'proof', kept: 'organisation', columns: nobody('organisation_id number hash') },
};
