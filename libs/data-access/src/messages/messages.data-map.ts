import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const MESSAGES_MAP: TableMaps = {
  'public.notice': {
    purpose: 'messages',
    kept: 'message-time',
    columns: {
      ...personal('notices', 'person_id kind version_id subject_id occasion created_at due_at delivery_id'),
      ...nobody('id organisation_id'),
    },
  },
  'public.delivery': {
    purpose: 'messages',
    kept: 'message-time',
    columns: {
      ...personal('notices', 'person_id kind link_id state due_at attempts claimed_at settled_at fault created_at'),
      ...nobody('id organisation_id'),
    },
  },
  'public.member_link': {
    purpose: 'signing-in',
    kept: 'message-time',
    columns: {
      ...personal('sign-in', 'id person_id token_hash go_to created_at expires_at'),
      ...nobody('organisation_id'),
    },
  },
  'public.member_code': {
    purpose: 'signing-in',
    kept: 'message-time',
    columns: {
      ...personal('sign-in', 'link_id salt code_hash made_at expires_at tries used_at'),
      ...nobody('id organisation_id'),
    },
  },
  'public.digest': {
    purpose: 'messages',
    kept: 'until-withdrawn',
    columns: {
      ...personal('notices', 'id person_id survey_id unit_id every due_at delivery_id stop_hash'),
      ...nobody('organisation_id seen lines'),
    },
  },
  'public.told_until': {
    purpose: 'messages',
    kept: 'organisation',
    columns: nobody('organisation_id trail_number looked_at'),
  },
};
