import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const PEOPLE_MAP: TableMaps = {
  'public.person': {
    purpose: 'signing-in',
    kept: 'organisation',
    columns: {
      ...personal('name', 'id name email language mail_pace'),
      ...personal('sign-in', 'issuer subject'),
      ...nobody('organisation_id'),
    },
  },
  'public.role_assignment': {
    purpose: 'signing-in',
    kept: 'organisation',
    columns: { ...personal('roles', 'person_id role unit_id'), ...nobody('id organisation_id') },
  },
  'public.session': {
    purpose: 'signing-in',
    kept: 'session-time',
    columns: {
      ...personal('sign-in', 'id_hash person_id csrf_token id_token created_at seen_at'),
      ...nobody('organisation_id'),
    },
  },
  // Keys of machines.
  'public.api_token': {
    purpose: 'signing-in',
    kept: 'organisation',
    columns: nobody('id organisation_id name role secret_hash created_at expires_at revoked_at'),
  },
  'public.council': { purpose: 'setting-up', kept: 'organisation', columns: nobody('id organisation_id name') },
  'public.council_member': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('roles', 'council_id person_id nominated_by term_from term_until'),
      ...nobody('id organisation_id'),
    },
  },
  'public.council_deputy': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('roles', 'council_id member_id deputy_id from_day until_day version_id'),
      ...nobody('id organisation_id'),
    },
  },
};
