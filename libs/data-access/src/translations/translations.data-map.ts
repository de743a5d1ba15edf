import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const TRANSLATIONS_MAP: TableMaps = {
  'public.translation_draft': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('done', 'made_by made_at'),
      ...nobody('version_id language key organisation_id text source origin'),
    },
  },
  'public.translation_acceptance': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('done', 'accepted_by accepted_at'),
      ...nobody('questionnaire_id language key organisation_id source text'),
    },
  },
};
