import type { Question, Section } from '@medvirk/questionnaire';
import type { Effect } from './effect.ts';
import { ShownWhen } from './shown-when.tsx';

/** What rules can do with a question, in the order of the form. A new effect is one more line. */
export const QUESTION_EFFECTS: readonly Effect<Question>[] = [{ name: 'shown-when', Fields: ShownWhen }];

/** What rules can do with a section. */
export const SECTION_EFFECTS: readonly Effect<Section>[] = [{ name: 'shown-when', Fields: ShownWhen }];
