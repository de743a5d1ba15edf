import { nobody, type TableMaps } from '../data-map/table-map.ts';

export const MEDIA_MAP: TableMaps = {
  // Pictures, sound and films of questionnaires: the team's, never a respondent's.
  'public.media': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: nobody('organisation_id asset kind type bytes size'),
  },
  'public.media_part': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: nobody('organisation_id asset number bytes'),
  },
};
