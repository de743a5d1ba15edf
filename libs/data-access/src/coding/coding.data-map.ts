import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const CODING_MAP: TableMaps = {
  'public.theme_word': {
    purpose: 'counting',
    kept: 'organisation',
    columns: {
      ...personal('done', 'added_by added_at accepted_by accepted_at removed_by removed_at'),
      ...nobody('id organisation_id theme language text effect'),
    },
  },
  'public.hand_code': {
    purpose: 'counting',
    kept: 'told',
    columns: {
      ...personal('done', 'person_id at'),
      ...personal('answers', 'text_hash themes tone'),
      ...nobody('organisation_id survey_id question'),
    },
  },
  'public.quote': {
    purpose: 'improving',
    kept: 'told',
    columns: {
      ...personal('done', 'released_by released_at taken_back_by taken_back_at'),
      ...special('answers', 'text text_hash'),
      ...personal('circumstances', 'unit_id'),
      ...nobody('id organisation_id survey_id question theme lens'),
    },
  },
  'public.concern_review': {
    purpose: 'improving',
    kept: 'told',
    columns: {
      ...personal('done', 'person_id at'),
      ...special('answers', 'text_hash note state'),
      ...nobody('organisation_id survey_id question'),
    },
  },
  'public.coding_stamp': { purpose: 'running', kept: 'organisation', columns: nobody('organisation_id stamp') },
};
