import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const ATTACHMENTS_MAP: TableMaps = {
  'public.attachment': {
    purpose: 'improving',
    kept: 'told',
    columns: {
      ...special('files', 'sealed'),
      ...personal('files', 'unit_id kind type size expires_on response_id'),
      ...nobody('id organisation_id survey_id question'),
    },
  },
};
