import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const INVITATIONS_MAP: TableMaps = {
  'ledger.invitation': {
    purpose: 'one-answer',
    kept: 'told',
    columns: {
      ...personal('invitation', 'id ticket_hash unit_id state made_on key_id blinded_hash'),
      ...nobody('organisation_id survey_id'),
    },
  },
  'ledger.ticket': {
    purpose: 'one-answer',
    kept: 'told',
    columns: {
      ...personal('invitation', 'ticket_hash invitation_id reminder_id state begun'),
      ...nobody('organisation_id'),
    },
  },
  'pseudonym.link': {
    purpose: 'taking-back',
    kept: 'told',
    columns: { ...personal('answer-link', 'invitation_id response_id'), ...nobody('survey_id organisation_id') },
  },
  'pseudonym.recount': { purpose: 'counting', kept: 'counted', columns: nobody('survey_id organisation_id mark') },
};
