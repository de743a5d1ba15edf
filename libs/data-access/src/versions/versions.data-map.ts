import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const VERSIONS_MAP: TableMaps = {
  'public.comparability_judgement': {
    purpose: 'counting',
    kept: 'organisation',
    columns: {
      ...personal('said', 'reason judged_by judged_at'),
      ...nobody('version_id question organisation_id mark'),
    },
  },
};
