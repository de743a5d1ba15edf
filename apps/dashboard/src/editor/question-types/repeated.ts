import type { Question, RepeatedQuestion } from '@medvirk/questionnaire';
import type { ComponentType } from 'react';
import { choices } from './choices.tsx';
import { moments } from './moments.tsx';
import { numbers } from './numbers.tsx';
import { scales } from './scales.ts';
import type { FieldsProps } from './type-form.ts';
import { written } from './written.tsx';

type RepeatedType = RepeatedQuestion['type'];
interface RepeatedForm {
  create: (base: { code: string; texts: Question['texts'] }) => RepeatedQuestion;
  Fields: ComponentType<FieldsProps>;
}

const { consent: _, ...plainChoices } = choices;
/** What may be asked again and again inside of a group, with the same fields as outside of one. */
// Safe: whoever asks hands the form questions of its own type only.
export const REPEATED_FORMS = { ...written, ...plainChoices, ...scales, ...numbers, ...moments } as unknown as Record<
  RepeatedType,
  RepeatedForm
>;
export const REPEATED_TYPES = Object.keys(REPEATED_FORMS) as RepeatedType[];

/** The same question inside of a group as another type: its words stay. */
export function repeatedAsType({ code, texts, type: old, ...rest }: RepeatedQuestion, type: RepeatedType) {
  if (type === old) return { code, texts, type, ...rest } as RepeatedQuestion;
  return REPEATED_FORMS[type].create({ code, texts });
}
