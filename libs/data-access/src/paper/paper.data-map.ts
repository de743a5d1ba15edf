import { nobody, personal, special, type TableMaps } from '../data-map/table-map.ts';

export const PAPER_MAP: TableMaps = {
  'public.paper_form': {
    purpose: 'improving',
    kept: 'keyed-twice',
    columns: {
      ...special('on-paper', 'first second'),
      ...personal('done', 'first_by second_by keyed_on'),
      ...nobody('id organisation_id survey_id unit_id number state response_id'),
    },
  },
};
