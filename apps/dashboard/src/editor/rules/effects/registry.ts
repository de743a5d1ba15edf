import { isAsked, type Question, type Section } from '@medvirk/questionnaire';
import { QuestionChecks, SectionChecks } from './answer-checks.tsx';
import { CarriedFrom, canCarry } from './carried-from.tsx';
import type { Effect } from './effect.ts';
import { GoesOnAt } from './goes-on-at.tsx';
import { hasParts, PartsShownWhen } from './parts-shown-when.tsx';
import { QuestionOrder } from './question-order.tsx';
import { canBeRequired, RequiredWhen } from './required-when.tsx';
import { ShownWhen } from './shown-when.tsx';

/** What rules can do with a question, in the order of the form. A new effect is one more line. */
export const QUESTION_EFFECTS: readonly Effect<Question>[] = [
  { name: 'shown-when', Fields: ShownWhen },
  { name: 'required-when', fits: canBeRequired, Fields: RequiredWhen },
  { name: 'parts-shown-when', fits: hasParts, Fields: PartsShownWhen },
  { name: 'carried-from', fits: canCarry, Fields: CarriedFrom },
  { name: 'checks', fits: isAsked, Fields: QuestionChecks },
];

/** What rules can do with a section. */
export const SECTION_EFFECTS: readonly Effect<Section>[] = [
  { name: 'shown-when', Fields: ShownWhen },
  { name: 'goes-on-at', Fields: GoesOnAt },
  { name: 'checks', Fields: SectionChecks },
  { name: 'order', Fields: QuestionOrder },
];
