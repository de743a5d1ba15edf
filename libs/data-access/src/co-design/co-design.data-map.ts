import { nobody, personal, type TableMaps } from '../data-map/table-map.ts';

export const CO_DESIGN_MAP: TableMaps = {
  'public.proposal': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal(
        'said',
        'wording reason author_id at decision decision_reason decided_by decided_at satisfied verdict_reason judged_at',
      ),
      ...nobody(
        'id organisation_id version_id kind question wording_before about option language theme place due_at merged_into',
      ),
    },
  },
  'public.proposal_comment': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: { ...personal('said', 'author_id text at'), ...nobody('id organisation_id proposal_id') },
  },
  'public.proposal_support': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: { ...personal('said', 'person_id'), ...nobody('proposal_id organisation_id') },
  },
  'public.sign_off': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('said', 'person_id stand reason questions at matter stands_in_for'),
      ...nobody('id organisation_id version_id revision round_id prints'),
    },
  },
  'public.council_round': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('done', 'opened_at opened_by closed_at closed_by'),
      ...nobody('id organisation_id version_id kind ends_on'),
    },
  },
  'public.round_done': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: { ...personal('done', 'person_id at'), ...nobody('round_id organisation_id') },
  },
  'public.not_understood': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('said', 'person_id at'),
      ...nobody('organisation_id version_id question words_hash'),
    },
  },
  'public.pilot_sitting': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('done', 'led_by begun_on'),
      ...nobody('id organisation_id version_id round_id'),
    },
  },
  // Who tried the questions out is not taken down.
  'public.pilot_note': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: nobody('id organisation_id sitting_id question words_hash stumble word note'),
  },
  'public.council_case': {
    purpose: 'writing-questions',
    kept: 'organisation',
    columns: {
      ...personal('said', 'title text opened_by opened_at closed_by closed_at minutes'),
      ...nobody('id organisation_id council_id year number proposal_id status'),
    },
  },
};
