import type { AttachmentKind } from '@medvirk/questionnaire';
import { partField } from '../question/field-names.ts';

/** What a browser offers to choose. Named one by one, so that a phone makes a JPEG of what it keeps in a format of its own. */
const ACCEPTED: Readonly<Record<AttachmentKind, string>> = {
  image: 'image/jpeg,image/png,image/webp',
  document: 'application/pdf',
  audio: 'audio/*',
};
export const acceptOf = (kinds: readonly AttachmentKind[]): string => kinds.map((kind) => ACCEPTED[kind]).join();

/** Without scripts: where files are chosen, which of those there are to be taken away, and what the server says of those that came. */
export const fileField = (code: string): string => partField(code, 'file');
export const removeField = (code: string): string => partField(code, 'remove');
export const addedField = (code: string): string => partField(code, 'added');
export const refusedField = (code: string): string => partField(code, 'refused');
