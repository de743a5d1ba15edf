import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const BANK_MAP: TableMaps = {
  'public.bank_entry': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('said', 'reason'),
      ...personal('done', 'added_by added_at moved_by moved_at'),
      ...nobody('id organisation_id status tags source revision'),
    },
  },
  'public.bank_revision': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('said', 'note'),
      ...personal('done', 'changed_by changed_at'),
      ...nobody('entry_id revision organisation_id part'),
    },
  },
};
