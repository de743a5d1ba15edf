import type { TypeForms } from './type-form.ts';

/** Nobody answers: texts between the questions. */
export const silent = {
  information: {
    group: 'tell',
    create: (base) => ({ ...base, type: 'information' }),
    comparisons: [],
  },
} satisfies TypeForms;
