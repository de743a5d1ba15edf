import { extentPoints } from '@medvirk/questionnaire';
import { ScaleEditor } from './scale-editor.tsx';
import type { TypeForms } from './type-form.ts';

/** The person places the experience on a scale. */
export const scales = {
  scale: {
    group: 'rate',
    create: (base) => ({
      ...base,
      type: 'scale',
      points: extentPoints(),
      higherIsBetter: true,
      display: 'labels',
      allowDontKnow: true,
      allowNotRelevant: true,
    }),
    Fields: ScaleEditor,
    comparisons: [
      'at-most',
      'at-least',
      'less',
      'greater',
      'between',
      'equals',
      'not-equals',
      'one-of',
      'none-of',
      'answered',
      'state',
    ],
    values: ({ points }) => points,
  },
} satisfies TypeForms;
