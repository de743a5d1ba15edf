import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const INBOX_MAP: TableMaps = {
  'inbox.waiting': {
    purpose: 'improving',
    kept: 'moved',
    columns: {
      ...special('waiting', 'sealed'),
      ...personal('waiting', 'spent_hash unit_id'),
      ...nobody('survey_id organisation_id'),
    },
  },
  // Hashes of credentials that were signed unseen: they lead to nobody.
  'inbox.spent': {
    purpose: 'one-answer',
    kept: 'survey',
    columns: nobody('survey_id spent_hash organisation_id unit_id'),
  },
  'public.discarded': { purpose: 'proof', kept: 'survey', columns: nobody('survey_id discarded_on organisation_id') },
  'inbox.credential_key': {
    purpose: 'one-answer',
    kept: 'survey',
    columns: nobody('id organisation_id survey_id unit_id public_key sealed_key made_on'),
  },
};
