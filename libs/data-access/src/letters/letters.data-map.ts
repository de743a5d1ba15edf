import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const LETTERS_MAP: TableMaps = {
  'public.letter_batch': {
    purpose: 'asking',
    kept: 'survey',
    columns: {
      ...personal('invitation', 'invitation_ids'),
      ...nobody('id organisation_id survey_id unit_id number wanted made_on ordered_at sent_on stopped'),
    },
  },
  'public.letter_reminder': {
    purpose: 'asking',
    kept: 'closed-and-a-month',
    columns: {
      ...personal('asked-when', 'letters'),
      ...nobody('id organisation_id batch_id kind wanted made ordered_on ordered_at fetched_on'),
    },
  },
};
