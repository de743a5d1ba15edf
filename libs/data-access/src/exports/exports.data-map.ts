import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const EXPORTS_MAP: TableMaps = {
  'public.file_export': {
    purpose: 'files',
    kept: 'file-time',
    columns: {
      ...personal('done', 'ordered_by ordered_at'),
      ...nobody(
        `id organisation_id survey_id unit_id kind format language file_name expires_at status done total size parts faults state
         material`,
      ),
    },
  },
  'public.file_export_part': {
    purpose: 'files',
    kept: 'file-time',
    columns: { ...special('answers', 'bytes'), ...nobody('export_id number organisation_id starts_at') },
  },
};
