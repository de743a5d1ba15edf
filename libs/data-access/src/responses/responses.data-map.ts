import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const RESPONSES_MAP: TableMaps = {
  'public.response': {
    purpose: 'improving',
    kept: 'told',
    columns: {
      ...special('answers', 'packed_answers body_hash'),
      ...personal('circumstances', 'role language unit_id month circumstances'),
      ...nobody('survey_id id organisation_id version_id'),
    },
  },
  'public.comment': {
    purpose: 'improving',
    kept: 'told',
    columns: {
      ...special('answers', 'text themes tone concerns'),
      ...personal('circumstances', 'language unit_id month may_quote'),
      ...nobody('id organisation_id survey_id question released coded_with'),
    },
  },
  'public.outbox': { purpose: 'counting', kept: 'counted', columns: nobody('survey_id response_id organisation_id') },
  'public.aggregate': {
    purpose: 'counting',
    kept: 'survey',
    columns: nobody('survey_id unit_id month role question kind value organisation_id count released'),
  },
  'public.release_step': { purpose: 'counting', kept: 'survey', columns: nobody('survey_id organisation_id step') },
  'public.erasure': {
    purpose: 'proof',
    kept: 'survey',
    columns: nobody('id organisation_id survey_id erased_on given_before responses comments invitations'),
  },
};
