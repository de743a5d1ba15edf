import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const RECIPIENTS_MAP: TableMaps = {
  'contact.recipient': {
    purpose: 'asking',
    kept: 'closed-and-a-month',
    columns: {
      ...personal('address', 'id unit_id email phone address_hash language'),
      ...personal('asked-when', 'state asks attempts next_at claimed_at invitation_id no_more_hash fault'),
      ...nobody('organisation_id survey_id'),
    },
  },
  'contact.word_wanted': {
    purpose: 'acting',
    kept: 'word-given',
    columns: {
      ...personal('address-for-word', 'id survey_id sealed address_hash state attempts next_at claimed_at'),
      ...nobody('organisation_id'),
    },
  },
  'contact.word_refused': {
    purpose: 'acting',
    kept: 'word-given',
    columns: { ...personal('address-for-word', 'survey_id address_hash at'), ...nobody('organisation_id') },
  },
  'contact.asked': {
    purpose: 'not-asking',
    kept: 'spared-days',
    columns: { ...personal('asked-when', 'address_hash survey_id asked_on'), ...nobody('organisation_id') },
  },
  'contact.reservation': {
    purpose: 'not-asking',
    kept: 'until-withdrawn',
    columns: { ...personal('not-asked', 'address_hash since'), ...nobody('organisation_id') },
  },
  'contact.subject_access': {
    purpose: 'proof',
    kept: 'organisation',
    columns: {
      ...personal('done', 'given_by given_at identity_check'),
      ...nobody('id organisation_id surveys responses'),
    },
  },
  'contact.campaign': {
    purpose: 'asking',
    kept: 'survey',
    columns: nobody('survey_id organisation_id state reminders spacing_days awake_from awake_until erased'),
  },
};
