import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const SURVEYS_MAP: TableMaps = {
  'public.survey': {
    purpose: 'setting-up',
    kept: 'organisation',
    columns: nobody(
      `id organisation_id version_id title status privacy_mode opens_on closes_on information declined told_slug told created_at
       admission erased_before closed_on embed_origins`,
    ),
  },
  'public.survey_unit': {
    purpose: 'setting-up',
    kept: 'survey',
    columns: nobody('survey_id unit_id organisation_id link_code'),
  },
  // Sums for a group at a time: no row of any person.
  'public.survey_step': {
    purpose: 'counting',
    kept: 'survey',
    columns: nobody('survey_id organisation_id step count'),
  },
  'public.survey_plan': {
    purpose: 'setting-up',
    kept: 'survey',
    columns: { ...personal('done', 'saved_by saved_at'), ...nobody('survey_id organisation_id plan') },
  },
  'public.known_background': {
    purpose: 'counting',
    kept: 'survey',
    columns: { ...personal('done', 'by_id at'), ...nobody('survey_id organisation_id question shares source') },
  },
};
