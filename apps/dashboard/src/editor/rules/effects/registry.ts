import { isAsked, type Question, type Section } from '@medvirk/questionnaire';
import { QuestionChecks, SectionChecks } from './answer-checks.tsx';
import { CarriedFrom, canCarry, carriedBy } from './carried-from.tsx';
import type { Effect } from './effect.ts';
import { GoesOnAt } from './goes-on-at.tsx';
import { hasPartRules, hasParts, PartsShownWhen } from './parts-shown-when.tsx';
import { QuestionOrder } from './question-order.tsx';
import { canBeRequired, RequiredWhen } from './required-when.tsx';
import { ShownWhen } from './shown-when.tsx';

/** What rules can do with a question, in the order of the form; what most need comes first. A new effect is one more line. */
export const QUESTION_EFFECTS: readonly Effect<Question>[] = [
  { name: 'shown-when', inUse: ({ showIf }) => showIf !== undefined, Fields: ShownWhen },
  {
    name: 'required-when',
    fits: canBeRequired,
    inUse: (question) => canBeRequired(question) && question.requiredIf !== undefined,
    Fields: RequiredWhen,
  },
  { name: 'parts-shown-when', fits: hasParts, inUse: hasPartRules, Fields: PartsShownWhen },
  { name: 'carried-from', fits: canCarry, inUse: (question) => carriedBy(question) !== undefined, Fields: CarriedFrom },
  {
    name: 'checks',
    fits: isAsked,
    inUse: (question) => isAsked(question) && question.checks !== undefined,
    Fields: QuestionChecks,
  },
];

/** What rules can do with a section. */
export const SECTION_EFFECTS: readonly Effect<Section>[] = [
  { name: 'shown-when', inUse: ({ showIf }) => showIf !== undefined, Fields: ShownWhen },
  { name: 'goes-on-at', inUse: ({ jumps }) => jumps !== undefined, Fields: GoesOnAt },
  { name: 'checks', inUse: ({ checks }) => checks !== undefined, Fields: SectionChecks },
  { name: 'order', inUse: ({ randomOrder }) => randomOrder !== undefined, Fields: QuestionOrder },
];
