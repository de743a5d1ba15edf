import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const LETTERS_MAP: TableMaps = {
  'public.letter_batch': {
    purpose: 'asking',
    kept: 'survey',
    columns: {
      ...personal('invitation', 'invitation_ids'),
      ...nobody('id organisation_id survey_id unit_id wanted made_on ordered_at sent_on stopped'),
    },
  },
};
