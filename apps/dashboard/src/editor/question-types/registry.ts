import { isAsked, isShown, type Question, type QuestionOf } from '@medvirk/questionnaire';
import { attachments } from './attachments.tsx';
import { choices } from './choices.tsx';
import { grids } from './grids.tsx';
import { moments } from './moments.tsx';
import { numbers } from './numbers.tsx';
import { repeating } from './repeating.tsx';
import { scales } from './scales.ts';
import { sharing } from './sharing.tsx';
import { silent } from './silent.tsx';
import { TYPE_GROUPS, type TypeForm, type TypeForms, type TypeGroup } from './type-form.ts';
import { written } from './written.tsx';

/** Every question type that can be written in the editor, one file for each group. A new type is one more entry there. */
const TYPE_FORMS = {
  ...scales,
  ...grids,
  ...choices,
  ...written,
  ...numbers,
  ...sharing,
  ...moments,
  ...repeating,
  ...attachments,
  ...silent,
} satisfies TypeForms;

export type OfferedType = keyof typeof TYPE_FORMS;
export const OFFERED_TYPES = Object.keys(TYPE_FORMS) as OfferedType[];

/** The types by what the person who answers does, what is used most first. */
export const OFFERED_BY_GROUP: readonly { group: TypeGroup; types: readonly OfferedType[] }[] = TYPE_GROUPS.map(
  (group) => ({
    group,
    types: OFFERED_TYPES.filter((type) => TYPE_FORMS[type].group === group),
  }),
).filter(({ types }) => types.length > 0);

export function isOffered(type: string): type is OfferedType {
  return Object.hasOwn(TYPE_FORMS, type);
}

/** Undefined for a type that the language has and the editor can't write yet: its words can be changed all the same. */
export function formOf(type: string): TypeForm | undefined {
  // Safe: whoever asks hands the form questions of its own type only.
  return isOffered(type) ? (TYPE_FORMS[type] as unknown as TypeForm) : undefined;
}

/** An empty question of a type, with the settings that suit most questions of that type. */
export function newQuestion(type: OfferedType, code: string): Question {
  return TYPE_FORMS[type].create({ code, texts: {} });
}

/**
 * The same question as another type: words, rule, theme and what it is for stay, and what both types have; what only the
 * old type has is left behind.
 */
export function asType(question: Question, type: OfferedType): Question {
  if (question.type === type) return question;
  const { code, texts, showIf } = question;
  const words = { ...newQuestion(type, code), texts, ...(showIf && { showIf }) };
  if (isShown(question) && isShown(words)) {
    const { hint, roleTexts } = question;
    Object.assign(words, hint && { hint }, roleTexts && { roleTexts });
  }
  const made = formOf(type)?.take?.(words, question) ?? words;
  if (!isAsked(made) || !isAsked(question)) return made;
  const { required, theme, lens, role } = question;
  const comment = takesComment(question) && takesComment(made) ? question.comment : undefined;
  return {
    ...made,
    ...(comment && { comment }),
    ...(required !== undefined && { required }),
    ...(theme && { theme }),
    ...(lens && { lens }),
    ...(role && { role }),
  };
}

type Commented = QuestionOf<'single-choice' | 'multiple-choice' | 'scale' | 'ranking' | 'image-map'>;
const COMMENTED: ReadonlySet<string> = new Set<Commented['type']>([
  'single-choice',
  'multiple-choice',
  'scale',
  'ranking',
  'image-map',
]);

/** Whether a few words can be asked for beside the answer. */
export function takesComment(question: Question): question is Commented {
  return COMMENTED.has(question.type);
}
