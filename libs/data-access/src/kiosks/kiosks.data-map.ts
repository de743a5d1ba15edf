import { nobody, type TableMaps } from '../data-map/table-map.ts';

export const KIOSKS_MAP: TableMaps = {
  // A tablet, not who sits at it.
  'public.kiosk': {
    purpose: 'setting-up',
    kept: 'survey',
    columns: nobody(
      `id organisation_id survey_id unit_id name idle_seconds made_on seen_on revoked_on code_hash pin_salt pin_hash pin_rounds
       public_key sealed_key`,
    ),
  },
};
