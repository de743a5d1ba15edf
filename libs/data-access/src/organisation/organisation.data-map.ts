import { nobody, type TableMaps } from '../data-map/table-map.ts';

export const ORGANISATION_MAP: TableMaps = {
  'public.organisation': {
    purpose: 'setting-up',
    kept: 'organisation',
    columns: nobody(
      'id name k sign_off_share contact complaint answer_days quorum_share veto_matters ask_again_days attachments_allowed tree_mark',
    ),
  },
  'public.unit': {
    purpose: 'setting-up',
    kept: 'organisation',
    columns: nobody('id organisation_id opened_on closed_on'),
  },
  'public.unit_history': {
    purpose: 'setting-up',
    kept: 'organisation',
    columns: nobody('id organisation_id unit_id valid_from name parent_id'),
  },
  'public.theme': {
    purpose: 'setting-up',
    kept: 'organisation',
    columns: nobody('organisation_id code texts position'),
  },
};
